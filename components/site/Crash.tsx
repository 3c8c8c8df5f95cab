import { Component, type ReactNode } from "react";
import { text } from "@/lib/text";

/** What is left when drawing the page fails: what happened, and a way on. The experiment is safe in the address. */
export class Crash extends Component<{ children: ReactNode }, { problem?: Error }> {
  override state: { problem?: Error } = {};
  static getDerivedStateFromError(problem: Error) {
    return { problem };
  }
  override render() {
    const { problem } = this.state;
    if (!problem) return this.props.children;
    return (
      <main role="alert" className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-4 px-6">
        <h1 className="font-serif text-3xl">{text.crash.title}</h1>
        <p className="text-soft">{text.crash.body}</p>
        <p className="font-mono text-soft text-sm">{problem.message}</p>
        <button type="button" onClick={() => location.reload()} className="self-start text-accent underline underline-offset-4">
          {text.crash.again}
        </button>
      </main>
    );
  }
}
