/** Layers of shapes as a PNG picture with a transparent ground. */
import { crc32, deflateSync } from "node:zlib";

const UNITS = 16;
const SAMPLES = 8;

/** Bytes of the picture `size` pixels wide. Later layers lie on top; a layer without colour cuts through to the ground. */
export function png(layers, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // eight bits a channel, RGBA
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels(layers, size), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Rows of RGBA, each after its filter byte. Every pixel is looked at in 8 × 8 places. */
function pixels(layers, size) {
  const tests = layers.map(({ color, shape }) => ({ color, covers: shape(size) }));
  const data = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
        const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) * UNITS) / size;
        const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * UNITS) / size;
        const color = tests.findLast(({ covers }) => covers(x, y))?.color;
        if (!color) continue;
        covered += 1;
        color.forEach((part, index) => (sum[index] += part));
      }
      const at = row * (size * 4 + 1) + 1 + column * 4;
      sum.forEach((part, index) => (data[at + index] = covered ? Math.round(part / covered) : 0));
      data[at + 3] = Math.round((255 * covered) / SAMPLES ** 2);
    }
  }
  return data;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
