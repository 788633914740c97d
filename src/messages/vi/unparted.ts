import type { Piece } from "../../core/report/narrative/pieces";
import { NO_BREAK } from "../narrativeTools";

const TOGETHER = / (?=điểm %)|(?<=điểm) (?=%)|(?<=quý|Quý) (?=[IVX])|(?<=[Nn]ăm|[Nn]gày|[Ss]ố) (?=\d)|(?<=\d) (?=tháng)/g;

/**
 * Words of a sentence in which no line ends between a figure and `điểm %`, nor inside `quý III`, `năm 2026`, `số 393`. For
 * sentences alone: titles have ordinary spaces, by which people search.
 */
export function unparted(words: string): string {
  return words.replace(TOGETHER, NO_BREAK);
}

/** The same over a sentence's pieces. */
export function unpartedPieces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => {
    if (typeof piece === "string") return unparted(piece);
    return "unless0" in piece ? { ...piece, pieces: unpartedPieces(piece.pieces) } : piece;
  });
}
