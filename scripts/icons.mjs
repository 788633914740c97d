/**
 * Draws assets/icons/icon-*.png: two reports above a bar, and a tick: reports go in, a checked total comes out.
 * Shapes are given on a square of side 1 and sampled 8 × 8 times a pixel.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";

const SIZES = [16, 32, 64, 80, 128];
const SAMPLES = 8;
const GREEN = [15, 108, 84];
const WHITE = [255, 255, 255];
const GOLD = [255, 200, 61];

/** A rectangle with rounded corners. */
const box = (left, top, right, bottom, radius) => (x, y) => {
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return dx * dx + dy * dy <= radius * radius && x >= left && x <= right && y >= top && y <= bottom;
};

/** A line with round ends through the points. */
const stroke = (points, width) => (x, y) =>
  points.slice(1).some(([bx, by], index) => {
    const [ax, ay] = points[index];
    const t = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
    return (x - ax - t * (bx - ax)) ** 2 + (y - ay - t * (by - ay)) ** 2 <= (width / 2) ** 2;
  });

const TICK = [[0.51, 0.69], [0.63, 0.81], [0.86, 0.53]];

/** Later layers lie on top. Edges stand on sixteenths, so that the smallest icon is sharp. */
const LAYERS = [
  { color: GREEN, covers: box(0, 0, 1, 1, 0.18) },
  { color: WHITE, covers: box(3 / 16, 3 / 16, 13 / 16, 5 / 16, 0.02) },
  { color: WHITE, covers: box(3 / 16, 7 / 16, 9 / 16, 9 / 16, 0.02) },
  { color: WHITE, covers: box(3 / 16, 11 / 16, 6 / 16, 13 / 16, 0.02) },
  { color: GREEN, covers: stroke(TICK, 0.29) },
  { color: GOLD, covers: stroke(TICK, 0.145) },
];

function pixels(size) {
  const data = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
        const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
        const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
        const layer = LAYERS.findLast((candidate) => candidate.covers(x, y));
        if (!layer) continue;
        covered += 1;
        layer.color.forEach((part, index) => (sum[index] += part));
      }
      const at = row * (size * 4 + 1) + 1 + column * 4;
      sum.forEach((part, index) => (data[at + index] = covered ? Math.round(part / covered) : 0));
      data[at + 3] = Math.round((255 * covered) / SAMPLES ** 2);
    }
  }
  return data;
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // eight bits a channel, RGBA
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels(size), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const folder = fileURLToPath(new URL("../assets/icons/", import.meta.url));
mkdirSync(folder, { recursive: true });
for (const size of SIZES) writeFileSync(`${folder}icon-${size}.png`, png(size));
