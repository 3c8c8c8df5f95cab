/** Starts serving `folder` below `basePath`; resolves to the address once it listens. Port 0 takes any free one. */
export function serve(
  folder: string,
  options?: { port?: number; basePath?: string; host?: string },
): Promise<{ address: string; close(): Promise<void> }>;
