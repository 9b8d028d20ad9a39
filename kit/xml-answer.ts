import { badAnswer } from "./ministry-client.ts";
import { XmlError, readXml } from "./xml.ts";

/**
 * A ministry's answer in XML, as `readXml` reads it.
 * @throws {PublicError} `MINISTRY_BAD_ANSWER`.
 */
export const readXmlAnswer = (text: string, lists: readonly string[] = []): unknown => {
  try {
    return readXml(text, lists);
  } catch (error) {
    throw error instanceof XmlError ? badAnswer(error.message) : error;
  }
};
