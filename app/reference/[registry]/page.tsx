import type { Metadata } from "next";
import { Shelf } from "@/components/reference/Shelf";
import { type Field, fields } from "@/components/reference/shelves";
import { referenceText } from "@/lib/text/reference";

interface Props {
  params: Promise<{ registry: Field }>;
}
export const dynamicParams = false;
export const generateStaticParams = () => fields.map((registry) => ({ registry }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { many, intro } = referenceText.registries[(await params).registry];
  return { title: `${many} · Gossip Playground`, description: intro };
}

/** One registry, for those who cut an address short. */
export default async function Page({ params }: Props) {
  return <Shelf field={(await params).registry} alone />;
}
