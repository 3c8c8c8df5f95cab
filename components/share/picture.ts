/** A drawing ready to leave the page. */
export interface Picture {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

/** Pixels per CSS pixel: about 300 dots an inch in print. */
const printScale = 3;

/** The drawing as pixels. Throws where the browser cannot draw it. */
export async function toPng({ width, height, svg }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * printScale;
  canvas.height = height * printScale;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("The picture could not be drawn.");
  return blob;
}

/** Hands a file to the reader. */
export function download(name: string, contents: Blob | string, type = "text/plain"): void {
  const blob = typeof contents === "string" ? new Blob([contents], { type: `${type};charset=utf-8` }) : contents;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
