import { schedules } from "@/lib/experiment";
import { CurvePicture } from "../pictures/CurvePicture";
import { Section } from "../Section";

/** The factor on the learning rate, drawn. */
export function ScheduleFacts({ id }: { id: string }) {
  return (
    <Section id="curve" note={({ curveNote }) => curveNote}>
      <CurvePicture at={schedules.make(schedules.parse({ kind: id }))} length={2000} className="w-full max-w-md" />
    </Section>
  );
}
