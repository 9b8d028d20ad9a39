/** Results as a picture: a panel for each question, a bar for each contestant, with its interval. */
import type { Comparison, Standing } from "./comparison.ts";
import { figure } from "./report.ts";

const [width, left, right, barHeight, gap, titleHeight] = [900, 210, 190, 18, 6, 44];
const colours = { ours: "#c8102e", floor: "#8a8f98", peer: "#2f6f9f", ink: "#1f2328", paper: "#ffffff" } as const;

/** Comparisons of one run, and what to say of it. */
export interface Section {
  readonly note: string;
  readonly comparisons: readonly Comparison[];
}

const noteHeight = 24;

/** An SVG document that needs nothing else; each panel has its own scale. @returns nothing for nothing. */
export const drawChart = (sections: readonly Section[]): string | undefined => {
  if (sections.length === 0) return undefined;
  const drawn: string[] = [];
  let top = 28;
  for (const { note, comparisons } of sections) {
    drawn.push(text(16, top + 14, note, `font-size="11" fill="${colours.floor}"`));
    top += noteHeight;
    for (const comparison of comparisons) {
      const panel = drawPanel(comparison, top);
      drawn.push(panel.drawn);
      top += panel.height;
    }
    top += noteHeight;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" width="${width}" height="${top}" font-family="system-ui, sans-serif" font-size="13" fill="${colours.ink}">`,
    `<title>Processor time of the gateway for one request</title>`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    text(16, 24, "Processor time of the gateway for one request, ms: less is better", 'font-size="16" font-weight="600"'),
    ...drawn,
    "</svg>",
    "",
  ].join("\n");
};

const drawPanel = ({ question, about, answerBytes, standings }: Comparison, top: number): { readonly drawn: string; readonly height: number } => {
  const longest = Math.max(...standings.map(({ cpuMs }) => cpuMs.high));
  const x = (ms: number): number => left + (ms / longest) * (width - left - right);
  const rows = standings.map((standing, index) => drawBar(standing, top + titleHeight + index * (barHeight + gap), x));
  return {
    drawn: [text(16, top + 30, `${question}: ${about} (${answerBytes} bytes)`, 'font-weight="600"'), ...rows].join("\n"),
    height: titleHeight + standings.length * (barHeight + gap),
  };
};

const drawBar = ({ name, isOurs, cpuMs, timesCheaperThanStock }: Standing, y: number, x: (ms: number) => number): string => {
  const colour = isOurs ? colours.ours : name === "floor" ? colours.floor : colours.peer;
  const middle = y + barHeight / 2;
  const times = timesCheaperThanStock && name !== "stock Apollo" ? `, ${comparedWithStock(timesCheaperThanStock.median)}` : "";
  return [
    text(left - 10, middle + 4.5, name, `text-anchor="end"${isOurs ? ' font-weight="600"' : ""}`),
    `<rect x="${left}" y="${y}" width="${Math.max(1, x(cpuMs.median) - left).toFixed(1)}" height="${barHeight}" rx="2" fill="${colour}"/>`,
    `<path d="M${x(cpuMs.low).toFixed(1)} ${middle}H${x(cpuMs.high).toFixed(1)}" stroke="${colours.ink}" stroke-width="1.5"/>`,
    text(x(cpuMs.high) + 6, middle + 4.5, `${figure(cpuMs.median)}${times}`, 'font-size="11"'),
  ].join("\n");
};

const comparedWithStock = (times: number): string => (times >= 1 ? `${figure(times)}× less than stock` : `${figure(1 / times)}× as much as stock`);

const text = (x: number, y: number, words: string, attributes: string): string => `<text x="${x.toFixed(1)}" y="${y}" ${attributes}>${words.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</text>`;
