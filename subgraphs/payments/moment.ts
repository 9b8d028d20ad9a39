import { writeDateTime } from "../../kit/dates.ts";

/** ISO 8601 with Vietnam's offset, as the graph, owners and receipts have a moment. */
export const writeMoment = (at: Date): string => writeDateTime(at, "yyyy-MM-dd'T'HH:mm:ssZZ");
