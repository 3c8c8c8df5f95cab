export { type Command, type EmbedEvent, type EmbedState, type Heard, readMessage, source, version } from "./messages";
export { controls, defaultOptions, type EmbedOptions, type Part, parts, readOptions, writeOptions } from "./options";
export { frameSnippet, linkSnippet, type Placed } from "./snippet";
