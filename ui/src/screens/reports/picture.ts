// A report's page as an address for `<img>`: the page's content security policy allows pictures from itself and `data:`
// only, and an SVG in an image cannot run code. NOT here: making the page.

/** The SVG as a `data:` address. Non-ASCII stays readable as UTF-8. */
export function picture(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** Width and height of a page in points, from its `viewBox`; A4 when it names none. */
export function pageSize(svg: string): { width: number; height: number } {
  const box = /viewBox="[\d.+-]+[ ,]+[\d.+-]+[ ,]+([\d.]+)[ ,]+([\d.]+)"/.exec(svg.slice(0, 2_000));
  const width = Number(box?.[1] ?? 595.28);
  const height = Number(box?.[2] ?? 841.89);
  return width > 0 && height > 0 ? { width, height } : { width: 595.28, height: 841.89 };
}

/** The steps of the zoom, per cent of the width of the pane or of the paper. */
const ZOOMS = [50, 75, 90, 100, 125, 150, 200] as const;

/** The next step up or down. */
export function zoomed(now: number, by: 1 | -1): number {
  const steps = by > 0 ? ZOOMS.filter((z) => z > now) : [...ZOOMS].reverse().filter((z) => z < now);
  return steps[0] ?? now;
}
