import { randomNumbers } from "../support/random";
import { sampleText } from "../../support/sample";
import { mutateBytes, oneOf, truncate, type Random } from "./mutateBytes";
import { mutateJson } from "./mutateJson";
import { mutatePackage } from "./mutatePackage";
import { mutateRecords, XLS } from "./mutateRecords";
import { compoundAround, FILES, PACKAGES, STREAMS } from "./seeds";

/** What is put to the reader: a file, or a catalogue or registry in place of the sample's. */
export interface FuzzInput {
  readonly kind: "bytes" | "package" | "records" | "catalogue" | "agencies";
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Input number `index` of the run with that seed: always the same bytes. */
export function fuzzInput(seed: number, index: number): FuzzInput {
  const random = randomNumbers((Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0);
  const turn = random(20);
  if (turn < 3) return { kind: "bytes", name: "bao-cao.xlsx", bytes: random(5) === 0 ? truncate(oneOf(random, FILES), random) : mutateBytes(oneOf(random, FILES), random) };
  if (turn < 6) return { kind: "records", name: "bao-cao.xls", bytes: compound(random) };
  if (turn === 6) return { kind: "catalogue", name: "catalogue.json", bytes: Buffer.from(mutateJson(sampleText("catalogue.json"), random)) };
  if (turn === 7) return { kind: "agencies", name: "agencies.json", bytes: Buffer.from(mutateJson(sampleText("agencies.json"), random)) };
  return { kind: "package", name: "bao-cao.xlsx", bytes: mutatePackage(oneOf(random, PACKAGES), PACKAGES, random) };
}

function compound(random: Random): Uint8Array {
  const stream = mutateRecords(oneOf(random, STREAMS), XLS, random);
  const bent = random(10) === 0 ? { [random(20)]: oneOf(random, [0, 1, 3, 0xfffffffe, 0xfffffffd, 0x7fffffff]) } : {};
  const file = compoundAround(stream, bent);
  return random(10) === 0 ? mutateBytes(file, random) : file;
}
