import type { ComponentType } from "react";
import { hydrateRoot } from "react-dom/client";

/**
 * What wakes the pages of `pages/` in a reader's browser, in place of Next's own client (40 KB gzipped), most of which
 * goes from page to page without loading: these pages are left by ordinary links. Every script of a page puts itself on
 * the queue `__NEXT_P`, in any order; when frame and page are both there, React takes over the HTML that the build wrote.
 */
type Registered = readonly [path: string, load: () => { default: ComponentType<never> }];
interface NextWindow {
  __NEXT_P?: { push(entry: Registered): unknown } & Partial<Iterable<Registered>>;
}
interface NextData {
  readonly page: string;
  readonly props: { readonly pageProps: object };
}
type Frame = ComponentType<{ Component: ComponentType; pageProps: object }>;

const data: NextData = JSON.parse(document.getElementById("__NEXT_DATA__")!.textContent!);
const loaded = new Map<string, () => { default: ComponentType<never> }>();

function register([path, load]: Registered): void {
  loaded.set(path, load);
  const [frame, page] = [loaded.get("/_app"), loaded.get(data.page)];
  if (!frame || !page || (path !== "/_app" && path !== data.page)) return;
  const App = frame().default as Frame;
  hydrateRoot(
    document.getElementById("__next")!,
    <App Component={page().default as ComponentType} pageProps={data.props.pageProps} />,
  );
}

const queue = window as NextWindow;
const waiting = [...((queue.__NEXT_P as Iterable<Registered>) ?? [])];
queue.__NEXT_P = { push: register };
waiting.forEach(register);
