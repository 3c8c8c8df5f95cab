/** Script for a page's head: runs before the first paint, so that a chosen theme never flashes. */
export const chosenTheme = `try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
/** An embed follows its address, else the system: not what a reader chose for the playground. */
export const embedTheme = `try{const t=new URLSearchParams(location.hash.slice(1)).get("theme"),d=document.documentElement.dataset;if(t==="light"||t==="dark")d.theme=t;else delete d.theme}catch{}`;
/** The colours of a phone's own bars around the page. */
export const barColours = [
  { media: "(prefers-color-scheme: light)", color: "#fffefc" },
  { media: "(prefers-color-scheme: dark)", color: "#141519" },
];
