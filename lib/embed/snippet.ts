/** What a piece of HTML for an article needs to know. */
export interface Placed {
  /** Where the playground lives, ending in a slash. */
  readonly site: string;
  /** Experiment and options: what comes after `#`. */
  readonly address: string;
  /** For readers who do not see the picture. */
  readonly title: string;
  /** Pixels. */
  readonly height: number;
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
const withHash = (address: string) => (address === "" ? "" : `#${address}`);

/** An embed as a frame: needs no script on the page around it. */
export const frameSnippet = ({ site, address, title, height }: Placed): string =>
  `<iframe src="${escaped(`${site}embed/${withHash(address)}`)}"
  title="${escaped(title)}" width="100%" height="${height}" loading="lazy" style="border:0"
  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`;

/** An embed as a link that a small script makes live: as high as it needs, a link where scripts are off, and an API. */
export const linkSnippet = ({ site, address, title }: Placed): string =>
  `<a class="gossip-playground" href="${escaped(`${site}${withHash(address)}`)}">${escaped(title)}</a>
<script async src="${escaped(`${site}embed.js`)}"></script>`;
