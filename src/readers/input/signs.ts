/** Signs by their code, which is their byte too. */
export const LINE_FEED = 10;
export const RETURN = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const OPEN = 40;
export const CLOSE = 41;
export const PLUS = 43;
export const COMMA = 44;
export const DASH = 45;
export const POINT = 46;
export const SLASH = 47;
export const COLON = 58;
export const T = 84;
export const Z = 90;
export const OPEN_SQUARE = 91;
export const CLOSE_SQUARE = 93;
