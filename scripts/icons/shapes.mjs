/**
 * Shapes on a square of 16 × 16 units, whatever the icon's size. A shape is a function of the size in pixels that gives a test:
 * is this point, in units, inside? Straight edges are moved to whole pixels, so that every size is sharp.
 */

const UNITS = 16;

/** Places of two edges on whole pixels, in units. Lines keep one width wherever they lie. */
function snapped(from, to, size) {
  const pixel = UNITS / size;
  const first = Math.round(from / pixel);
  const last = to - from <= 2 ? first + Math.max(1, Math.round((to - from) / pixel)) : Math.round(to / pixel);
  return [first * pixel, last * pixel];
}

/** A rectangle with rounded corners. */
export const box = (left, top, right, bottom, radius = 0) => (size) => {
  const [l, r] = snapped(left, right, size);
  const [t, b] = snapped(top, bottom, size);
  return (x, y) => {
    const dx = Math.max(l + radius - x, x - (r - radius), 0);
    const dy = Math.max(t + radius - y, y - (b - radius), 0);
    return x >= l && x < r && y >= t && y < b && (radius === 0 || dx * dx + dy * dy <= radius * radius);
  };
};

/** A line with round ends through the points. */
export const stroke = (points, width) => () => (x, y) =>
  points.slice(1).some(([bx, by], index) => {
    const [ax, ay] = points[index];
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const t = Math.min(1, Math.max(0, along));
    return (x - ax - t * (bx - ax)) ** 2 + (y - ay - t * (by - ay)) ** 2 <= (width / 2) ** 2;
  });

export const disc = (cx, cy, radius) => () => (x, y) => (x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2;

/** The area inside the points. */
export const polygon = (points) => () => (x, y) => {
  let inside = false;
  points.forEach(([ax, ay], index) => {
    const [bx, by] = points[(index + 1) % points.length];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
};

/** A star of five points, standing upright. */
export const star = (cx, cy, radius) =>
  polygon(
    Array.from({ length: 10 }, (_, index) => {
      const reach = index % 2 === 0 ? radius : radius * 0.45;
      const angle = (index * Math.PI) / 5 - Math.PI / 2;
      return [cx + reach * Math.cos(angle), cy + reach * Math.sin(angle)];
    }),
  );
