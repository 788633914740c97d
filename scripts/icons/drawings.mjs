/** The icons, as layers. The two greens are seen on a light ribbon and on a dark one; gold stands on or beside green alone. */
import { box, disc, polygon, star, stroke } from "./shapes.mjs";

const DEEP = [15, 108, 84];
const GREEN = [24, 142, 108];
const WHITE = [255, 255, 255];
const GOLD = [245, 180, 35];

const layer = (color, ...shapes) => shapes.map((shape) => ({ color, shape }));

/** A sheet of paper, with a lighter ground so that what lies on it is seen. */
const sheet = [...layer(GREEN, box(2, 1, 12, 15, 1)), ...layer(WHITE, box(3, 2, 11, 14))];
const tick = (points, width) => [...layer(null, stroke(points, width * 2)), ...layer(GREEN, stroke(points, width))];

export const DRAWINGS = {
  /** The add-in itself: lines of a report, and a tick. */
  icon: [
    ...layer(DEEP, box(0, 0, 16, 16, 2.6)),
    ...layer(WHITE, box(3, 3, 13, 5), box(3, 7, 9, 9), box(3, 11, 6, 13)),
    ...layer(DEEP, stroke([[8.2, 11], [10.1, 13], [13.8, 8.4]], 4.4)),
    ...layer(GOLD, stroke([[8.2, 11], [10.1, 13], [13.8, 8.4]], 2.3)),
  ],
  /** A report with a tick. */
  check: [...sheet, ...layer(GREEN, box(4, 4, 10, 5), box(4, 7, 8, 8)), ...tick([[7.6, 11.4], [9.9, 13.7], [14.4, 8.3]], 2.2)],
  /** A table with a tick: the sheet in front, at once. */
  checkNow: [
    ...layer(GREEN, box(1, 2, 14, 13, 1)),
    ...layer(WHITE, box(2, 5, 6, 7), box(7, 5, 13, 7), box(2, 8, 6, 9), box(7, 8, 13, 9), box(2, 10, 6, 12), box(7, 10, 13, 12)),
    ...tick([[7.6, 11.4], [9.9, 13.7], [14.4, 8.3]], 2.2),
  ],
  /** An arrow into a tray. */
  intake: [
    ...layer(GREEN, box(1, 9, 3, 15), box(13, 9, 15, 15), box(1, 13, 15, 15)),
    ...layer(GREEN, box(7, 1, 9, 7), polygon([[3.6, 6], [12.4, 6], [8, 11]])),
  ],
  /** The sign of a sum. */
  compile: layer(GREEN, box(3, 1, 13, 3), box(3, 13, 13, 15), polygon([[3, 1], [5.8, 1], [10.8, 8], [5.8, 15], [3, 15], [8, 8]])),
  /** Columns held against a line. */
  assess: [...layer(GREEN, box(2, 9, 5, 15), box(7, 6, 10, 15), box(12, 2, 15, 15)), ...layer(null, box(0, 4, 16, 7)), ...layer(GOLD, box(1, 5, 16, 6))],
  /** A page with a star: for those who decide. */
  leaders: [...sheet, ...layer(GREEN, box(4, 4, 10, 5), box(4, 7, 8, 8)), ...layer(null, disc(11, 11, 4.9)), ...layer(GREEN, disc(11, 11, 4)), ...layer(GOLD, star(11, 11, 3.1))],
  /** A list. */
  catalogue: layer(GREEN, box(1, 2, 4, 5), box(6, 3, 15, 4), box(1, 7, 4, 10), box(6, 8, 15, 9), box(1, 12, 4, 15), box(6, 13, 15, 14)),
};
