import "katex/dist/katex.min.css";
import type { Metadata } from "next";
import { EntryPage } from "@/components/reference/EntryPage";
import { type Field, fields, shelves } from "@/components/reference/shelves";

interface Props {
  params: Promise<{ registry: Field; id: string }>;
}
export const dynamicParams = false;

/** One page for every entry of every registry. */
export const generateStaticParams = () =>
  fields.flatMap((registry) => shelves[registry].registry.ids.map((id) => ({ registry, id })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { registry, id } = await params;
  const { name, summary } = shelves[registry].registry.get(id);
  return { title: `${name} · Gossip Playground`, description: summary };
}

export default async function Page({ params }: Props) {
  const { registry, id } = await params;
  return <EntryPage field={registry} id={id} />;
}
