import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Greens around the icon's own, from nearly black to nearly white. */
const BRAND: BrandVariants = {
  10: "#020504", 20: "#0a1b16", 30: "#0c2d24", 40: "#0b3b2f", 50: "#0a4a3b", 60: "#0c5946", 70: "#0f6c54", 80: "#177a60",
  90: "#2c886f", 100: "#43967e", 110: "#5ba58e", 120: "#74b39f", 130: "#8ec2b0", 140: "#a8d1c2", 150: "#c3e0d4", 160: "#deefe8",
};

/** The Office colours that decide between light and dark; null where Office does not tell (the web does not). */
export interface OfficeColors {
  /** `#RRGGBB`. */
  readonly background: string;
}

/** Relative lightness from 0 to 1, after Rec. 709; 1 for what is no colour. */
function lightness(color: string): number {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color);
  if (!match) return 1;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16) / 255) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Follows Office's theme: dark on a dark background, with that very background; else light. */
export function themeFor(office: OfficeColors | null): Theme {
  if (office === null || lightness(office.background) > 0.5) {
    const light = createLightTheme(BRAND);
    return office === null ? light : { ...light, colorNeutralBackground1: office.background };
  }
  const dark = createDarkTheme(BRAND);
  return { ...dark, colorNeutralBackground1: office.background, colorBrandForeground1: BRAND[120], colorBrandForeground2: BRAND[130] };
}
