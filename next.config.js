import { fileURLToPath } from "node:url";

const mount = fileURLToPath(new URL("components/site/mount.tsx", import.meta.url));

/** Has the browser wake the pages of `pages/` with our own few lines in place of Next's client; see there. */
function ownClient({ main, "pages/_app": frame, ...rest }) {
  const parts = [frame].flat().filter((part) => !/next[\\/]dist[\\/]client[\\/]router/.test(part));
  if (!main || parts.length !== 1)
    throw new Error("Next builds its client of other parts now; components/site/mount.tsx must follow.");
  return { ...rest, main: mount, "pages/_app": parts };
}

/**
 * A static export: the product has no server. BASE_PATH hosts it below a path (`/gossip-playground` on GitHub Pages),
 * OUT_DIR keeps builds for other purposes (browser tests, experiments) out of the one that `npm start` serves.
 *
 * @type {import("next").NextConfig}
 */
export default {
  output: "export",
  basePath: process.env.BASE_PATH ?? "",
  distDir: process.env.OUT_DIR ?? "out",
  trailingSlash: true,
  images: { unoptimized: true },
  reactStrictMode: true,
  // `npm run typecheck` judges the whole tree, tests included; a build need not do part of it again.
  typescript: { ignoreBuildErrors: true },
  webpack(config, { isServer, dev }) {
    if (isServer || dev) return config;
    const { entry } = config;
    return { ...config, entry: async () => ownClient(await entry()) };
  },
  env: { NEXT_PUBLIC_BASE_PATH: process.env.BASE_PATH ?? "" },
};
