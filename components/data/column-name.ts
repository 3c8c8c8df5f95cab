import type { Csv } from "@/lib/data/csv";
import { text } from "@/lib/text";
import "@/lib/text/share";

/** A column's own name, else its number from 1. */
export const nameOf = ({ header }: Csv, column: number): string => header?.[column] || text.share.data.columnNumber(column);
