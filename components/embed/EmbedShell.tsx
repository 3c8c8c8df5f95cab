"use client";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { Skeleton } from "@/components/playground/Skeleton";

/** How long an embed that nobody sees waits before it listens to the page around it, in milliseconds. */
const PATIENCE = 1200;
const Embed = dynamic(() => import("./Embed").then((module) => module.Embed), { ssr: false, loading: () => <Placeholder /> });

/** The default network in outline: all of an embed until somebody can see it. */
function Placeholder() {
  return (
    <main className="embed" data-height="frame">
      <div className="embed-contents">
        <div className="embed-picture">
          <Skeleton />
        </div>
      </div>
    </main>
  );
}

/** Loads the embed when it comes into sight, or a little later, so that an article with a dozen of them opens at once. */
export function EmbedShell() {
  const frame = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const load = () => setWanted(true);
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && load());
    observer.observe(frame.current!);
    const timer = setTimeout(load, PATIENCE);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, []);
  return <div ref={frame}>{wanted ? <Embed /> : <Placeholder />}</div>;
}
