import { useView } from "@/components/playground/context";
import { type Metric, metrics } from "@/lib/engine/sweep-metrics";
import { text } from "@/lib/text";
import "@/lib/text/compare";
import { useShades } from "./shades";

interface Props {
  metric: Metric;
  setMetric: (metric: Metric) => void;
  target: number;
  setTarget: (target: number | null) => void;
  curves: boolean;
  setCurves: (curves: boolean) => void;
}

/** What the map's colours and cells mean. */
export function MapChoices({ metric, setMetric, target, setTarget, curves, setCurves }: Props) {
  const { compare } = text;
  const shade = useShades();
  const optimum = useView((state) => state.ready?.optimum ?? null);
  const classes = useView((state) => state.ready?.classes ?? 0);
  const shown = metrics.filter((each) => (each !== "suboptimality" || optimum !== null) && (each !== "accuracy" || classes > 0));
  const steps = [0, 0.25, 0.5, 0.75, 1].map((part) => shade(part).background);
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-[0.86rem] text-soft">
      <label className="flex items-center gap-2">
        {compare.colour}
        <select className="select" value={metric} onChange={(event) => setMetric(event.target.value as Metric)}>
          {shown.map((each) => (
            <option key={each} value={each}>
              {compare.metrics[each]}
            </option>
          ))}
        </select>
      </label>
      {metric.endsWith("ToTarget") && (
        <label className="flex items-center gap-2">
          {compare.target}
          <input
            type="number"
            step="any"
            className="select w-24"
            value={Number.isFinite(target) ? target : ""}
            onChange={(event) => setTarget(event.target.value === "" ? null : Number(event.target.value))}
          />
        </label>
      )}
      <span className="flex items-center gap-1.5 text-[0.8rem] text-faint">
        {compare.worst}
        <span className="h-2.5 w-16 rounded-[2px]" style={{ background: `linear-gradient(90deg, ${steps.join(",")})` }} />
        {compare.best}
      </span>
      <fieldset className="ml-auto flex gap-0.5 text-[0.8rem]">
        <legend className="sr-only">{compare.show}</legend>
        {([false, true] as const).map((each) => (
          <label key={String(each)} className="axis-choice">
            <input type="radio" name="cells" className="sr-only" checked={curves === each} onChange={() => setCurves(each)} />
            {each ? compare.shows.curves : compare.shows.numbers}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
