/**
 * Script for a page's head: sets the root element's language before the first paint, by the same rule as useLanguage,
 * so that a page written in both languages never shows the wrong one.
 */
export const firstLanguage = `try{var l=new URLSearchParams(location.hash.slice(1)).get("lang"),s=null;try{s=localStorage.getItem("lang")}catch{}
for(const w of [l,s,...navigator.languages]){if(/^zh\\b/i.test(w||"")){document.documentElement.lang="zh-Hans";break}if(/^en\\b/i.test(w||""))break}}catch{}`;
