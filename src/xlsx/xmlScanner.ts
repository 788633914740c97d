import { holdTo, unreadable } from "./failure";
import { LIMITS } from "./limits";
import { XmlNamespaces } from "./xmlNamespaces";
import { decodeAttribute, decodeText, decodeUtf8, HAS_REFERENCE, HAS_RETURN, HAS_WIDE, PLAIN } from "./xmlText";

export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export type Event = typeof END | typeof OPEN | typeof CLOSE;

/** A name of one to four ASCII letters as a number, to be compared with `XmlScanner.name`. */
export function shortName(text: string): number {
  let code = 0;
  for (let at = 0; at < text.length; at += 1) code = (code << 8) | text.charCodeAt(at);
  return code;
}

/**
 * A pull scanner over the UTF-8 bytes of one XML part. It holds tags to nesting, resolves namespaces as
 * far as "one of ours or not", refuses DOCTYPE (so no entities, no XXE), and makes a string only where
 * one is asked for. Elements of foreign namespaces never match a name.
 */
export class XmlScanner {
  /** Elements open, the current one included. */
  depth = 0;
  /** The current element's local name if it has one to four letters and is of a known namespace, else 0. */
  name = 0;
  /** Whether the current element was opened and closed by one tag; it then has no CLOSE event. */
  empty = false;
  attributeCount = 0;
  /** Offset of the current tag's `<`. */
  tagStart = 0;
  /** Set by `readText`: the range of simple text, and what decoding it takes. */
  textStart = 0;
  textEnd = 0;
  textTraits = PLAIN;
  /** The text where it is not one simple range (CDATA, comments in between), else null. */
  textPieces: string | null = null;

  private at = 0;
  private readonly end: number;
  private localStart = 0;
  private localEnd = 0;
  private known = true;
  private readonly openNames = new Int32Array(2 * LIMITS.xmlDepth);
  private readonly attributes = new Int32Array(4 * LIMITS.xmlAttributes);
  private hasDeclarations = false;
  private readonly namespaces: XmlNamespaces;

  /** `ours`: the namespaces whose elements are known; null where every element is. */
  constructor(
    readonly bytes: Uint8Array,
    ours: ReadonlySet<string> | null,
  ) {
    this.end = bytes.length;
    this.namespaces = new XmlNamespaces(ours);
  }

  /** Offset past what was read last. */
  get position(): number {
    return this.at;
  }

  /** The current element's name without its prefix. */
  get localName(): string {
    return decodeUtf8(this.bytes.subarray(this.localStart, this.localEnd));
  }

  /** Whether the current element is known and has this local name. */
  is(name: string): boolean {
    const length = this.localEnd - this.localStart;
    if (!this.known || length !== name.length) return false;
    for (let index = 0; index < length; index += 1) {
      if (this.bytes[this.localStart + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  /** The next tag; text, comments and instructions before it are passed over. */
  next(): Event {
    const { bytes, end } = this;
    for (;;) {
      let at = this.at;
      while (at < end && bytes[at] !== 60) at += 1;
      if (at >= end) {
        if (this.depth > 0) throw unreadable("unreadable");
        return END;
      }
      this.at = at;
      const mark = bytes[at + 1];
      if (mark === 47) {
        this.readCloseTag(at + 2);
        return CLOSE;
      }
      if (mark !== 33 && mark !== 63) {
        this.readOpenTag(at + 1);
        return OPEN;
      }
      this.passMarkup(at);
    }
  }

  /** As `next`, for text with elements in it: what stands before the tag is decoded into `textPieces`. */
  nextInText(): Event {
    this.textPieces = "";
    for (;;) {
      this.passText();
      this.textPieces += decodeText(this.bytes, this.textStart, this.textEnd, this.textTraits);
      const mark = this.bytes[this.at + 1];
      if (mark === 33 || mark === 63) this.textPieces += this.passMarkup(this.at);
      else return this.next();
    }
  }

  /** Passes over all that is inside the current element, its end tag included. */
  skip(): void {
    if (this.empty) return;
    const outside = this.depth - 1;
    while (this.next() !== END) {
      if (this.depth === outside) return;
    }
  }

  /**
   * Reads the text of the current element and its end tag. Text of child elements is left out. Leaves the
   * range in `textStart`, `textEnd` or, where the text comes in pieces, the whole in `textPieces`.
   */
  readText(): void {
    this.textPieces = null;
    this.textTraits = PLAIN;
    this.textStart = this.textEnd = this.at;
    if (this.empty) return;
    this.passText();
    if (this.bytes[this.at + 1] === 47) {
      this.readCloseTag(this.at + 2);
      return;
    }
    this.readPieces();
  }

  /** The text of the current element, decoded. */
  text(): string {
    this.readText();
    return this.decodedText();
  }

  /** What `readText` found, decoded. */
  decodedText(): string {
    return this.textPieces ?? decodeText(this.bytes, this.textStart, this.textEnd, this.textTraits);
  }

  attributeNameStart(index: number): number {
    return this.attributes[4 * index]!;
  }

  attributeNameEnd(index: number): number {
    return this.attributes[4 * index + 1]!;
  }

  attributeStart(index: number): number {
    return this.attributes[4 * index + 2]!;
  }

  attributeEnd(index: number): number {
    return this.attributes[4 * index + 3]!;
  }

  /** The value of the attribute written without prefix; null where there is none. */
  attribute(name: string): string | null {
    const { bytes, attributes } = this;
    for (let index = 0; index < this.attributeCount; index += 1) {
      const start = attributes[4 * index]!;
      if (attributes[4 * index + 1]! - start !== name.length) continue;
      let same = 0;
      while (same < name.length && bytes[start + same] === name.charCodeAt(same)) same += 1;
      if (same === name.length) return this.attributeText(index);
    }
    return null;
  }

  /** The value of the attribute with this local name and any prefix (`r:id`); null where there is none. */
  prefixedAttribute(local: string): string | null {
    return this.allAttributes().find(([name]) => name.endsWith(`:${local}`) && !name.startsWith("xmlns:"))?.[1] ?? null;
  }

  attributeText(index: number): string {
    return decodeAttribute(this.bytes, this.attributes[4 * index + 2]!, this.attributes[4 * index + 3]!);
  }

  /** The attributes of the current tag, prefixes included, in their order. */
  allAttributes(): readonly (readonly [name: string, value: string])[] {
    return Array.from({ length: this.attributeCount }, (_, index) => {
      const name = decodeUtf8(this.bytes.subarray(this.attributeNameStart(index), this.attributeNameEnd(index)));
      return [name, this.attributeText(index)] as const;
    });
  }

  /** Moves to the next `<`, noting what the text holds. */
  private passText(): void {
    const { bytes, end } = this;
    let at = this.at;
    let traits = PLAIN;
    this.textStart = at;
    for (; at < end; at += 1) {
      const byte = bytes[at]!;
      if (byte === 60) break;
      if (byte > 127) traits |= HAS_WIDE;
      else if (byte === 38) traits |= HAS_REFERENCE;
      else if (byte === 13) traits |= HAS_RETURN;
    }
    if (at >= end) throw unreadable("unreadable");
    this.textEnd = this.at = at;
    this.textTraits = traits;
  }

  private readPieces(): void {
    const outside = this.depth - 1;
    let text = decodeText(this.bytes, this.textStart, this.textEnd, this.textTraits);
    for (;;) {
      const mark = this.bytes[this.at + 1];
      if (mark === 47) {
        this.readCloseTag(this.at + 2);
        if (this.depth !== outside) throw unreadable("unreadable");
        this.textPieces = text;
        return;
      }
      if (mark === 33 || mark === 63) {
        text += this.passMarkup(this.at);
      } else {
        this.readOpenTag(this.at + 1);
        this.skip();
      }
      this.passText();
      text += decodeText(this.bytes, this.textStart, this.textEnd, this.textTraits);
      holdTo("textBytes", text.length);
    }
  }

  /** Passes a comment, an instruction or a CDATA section, whose text it returns; refuses DOCTYPE. */
  private passMarkup(at: number): string {
    const { bytes } = this;
    if (bytes[at + 1] === 63) {
      this.at = this.find("?>", at + 2) + 2;
      return "";
    }
    if (this.startsWith("<!--", at)) {
      this.at = this.find("-->", at + 4) + 3;
      return "";
    }
    if (!this.startsWith("<![CDATA[", at)) throw unreadable("hostile");
    const close = this.find("]]>", at + 9);
    this.at = close + 3;
    return decodeUtf8(bytes.subarray(at + 9, close)).replace(/\r\n?/g, "\n");
  }

  private startsWith(text: string, at: number): boolean {
    for (let index = 0; index < text.length; index += 1) {
      if (this.bytes[at + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  private find(text: string, from: number): number {
    for (let at = from; at + text.length <= this.end; at += 1) {
      if (this.startsWith(text, at)) return at;
    }
    throw unreadable("unreadable");
  }

  private readOpenTag(start: number): void {
    const { bytes, end } = this;
    this.tagStart = start - 1;
    let at = start;
    let local = start;
    let code = 0;
    for (; at < end; at += 1) {
      const byte = bytes[at]!;
      if (byte === 62 || byte === 47 || byte <= 32) break;
      if (byte === 58) {
        local = at + 1;
        code = 0;
      } else {
        code = (code << 8) | byte;
      }
    }
    if (at === local) throw unreadable("unreadable");
    const nameEnd = at;
    this.hasDeclarations = false;
    at = this.readAttributes(at);
    if (this.depth >= LIMITS.xmlDepth) throw unreadable("hostile");
    this.openNames[2 * this.depth] = start;
    this.openNames[2 * this.depth + 1] = nameEnd;
    this.depth += 1;
    if (this.hasDeclarations) this.namespaces.open(this.depth, this.allAttributes());
    this.localStart = local;
    this.localEnd = nameEnd;
    this.known = local === start ? this.namespaces.plainKnown : this.namespaces.isKnown(decodeUtf8(bytes.subarray(start, local - 1)));
    this.name = this.known && nameEnd - local <= 4 ? code : 0;
    this.at = at;
    if (this.empty) this.closeElement();
  }

  /** Reads up to and including the tag's `>`. */
  private readAttributes(from: number): number {
    const { bytes, end, attributes } = this;
    let at = from;
    let count = 0;
    for (;;) {
      while (at < end && bytes[at]! <= 32) at += 1;
      if (at >= end) throw unreadable("unreadable");
      const byte = bytes[at]!;
      if (byte === 62) {
        this.empty = false;
        this.attributeCount = count;
        return at + 1;
      }
      if (byte === 47) {
        if (bytes[at + 1] !== 62) throw unreadable("unreadable");
        this.empty = true;
        this.attributeCount = count;
        return at + 2;
      }
      if (count === LIMITS.xmlAttributes) throw unreadable("hostile");
      const nameStart = at;
      while (at < end && bytes[at] !== 61 && bytes[at]! > 32) at += 1;
      const nameEnd = at;
      while (at < end && bytes[at]! <= 32) at += 1;
      if (bytes[at] !== 61 || nameEnd === nameStart) throw unreadable("unreadable");
      at += 1;
      while (at < end && bytes[at]! <= 32) at += 1;
      const quote = bytes[at];
      if (quote !== 34 && quote !== 39) throw unreadable("unreadable");
      at += 1;
      const valueStart = at;
      while (at < end && bytes[at] !== quote) {
        if (bytes[at] === 60) throw unreadable("unreadable");
        at += 1;
      }
      if (at >= end) throw unreadable("unreadable");
      const base = 4 * count;
      attributes[base] = nameStart;
      attributes[base + 1] = nameEnd;
      attributes[base + 2] = valueStart;
      attributes[base + 3] = at;
      count += 1;
      at += 1;
      if (bytes[nameStart] === 120 && this.startsWith("xmlns", nameStart)) this.hasDeclarations = true;
    }
  }

  private readCloseTag(start: number): void {
    const { bytes } = this;
    this.tagStart = start - 2;
    if (this.depth === 0) throw unreadable("unreadable");
    const open = this.openNames[2 * this.depth - 2]!;
    const length = this.openNames[2 * this.depth - 1]! - open;
    for (let index = 0; index < length; index += 1) {
      if (bytes[start + index] !== bytes[open + index]) throw unreadable("unreadable");
    }
    let at = start + length;
    while (at < this.end && bytes[at]! <= 32) at += 1;
    if (bytes[at] !== 62) throw unreadable("unreadable");
    this.at = at + 1;
    this.closeElement();
  }

  private closeElement(): void {
    this.depth -= 1;
    this.namespaces.close(this.depth);
  }
}
