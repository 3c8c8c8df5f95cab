import type { MetadataRoute } from "next";
import { text } from "@/lib/text";

export const dynamic = "force-static";
const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";

/** What a device shows of the playground once it is installed. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: text.title,
    short_name: "Gossip",
    description: text.description,
    start_url: `${base}/`,
    scope: `${base}/`,
    display: "standalone",
    background_color: "#fffefc",
    theme_color: "#fffefc",
    icons: [
      { src: `${base}/icon.svg`, sizes: "any", type: "image/svg+xml" },
      { src: `${base}/icon-maskable.svg`, sizes: "any", type: "image/svg+xml", purpose: "maskable" },
    ],
  };
}
