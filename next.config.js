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
  env: { NEXT_PUBLIC_BASE_PATH: process.env.BASE_PATH ?? "" },
};
