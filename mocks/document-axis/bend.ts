/** What the axis is known to do to messages on their way, and what it must not. */

export const bends = {
  off: "hands messages over as they came",
  "no-namespace": "leaves the namespace and its prefixes out",
  "no-attachment": "leaves the attachments out",
  trace: "adds to the trace each time that it hands a message over",
  garbled: "cuts the message off in the middle",
} as const;
export type BendKind = keyof typeof bends;
export const isBend = (value: unknown): value is BendKind => typeof value === "string" && Object.hasOwn(bends, value);

/** Members that a message passes at each handing over. */
const passed = 40;

/** @param times how often it was handed over, this time included. */
export const bendText = (edxml: string, kind: BendKind, times: number): string => {
  switch (kind) {
    case "off":
      return edxml;
    case "no-namespace":
      return edxml.replaceAll("edXML:", "").replaceAll(/ xmlns(?::\w+)?="[^"]*"/g, "").replaceAll(/ xmlns:/g, " ");
    case "no-attachment":
      return edxml.replace(/<AttachmentEncoded>.*<\/AttachmentEncoded>/s, "");
    case "trace":
      return edxml.replace("</edXML:TraceHeaderList>", `${"<edXML:TraceHeader><edXML:OrganId>000.00.00.G99</edXML:OrganId><edXML:Timestamp>2026/11/23 09:00:00</edXML:Timestamp></edXML:TraceHeader>".repeat(passed * times)}</edXML:TraceHeaderList>`);
    case "garbled":
      return edxml.slice(0, edxml.length / 2);
  }
};
