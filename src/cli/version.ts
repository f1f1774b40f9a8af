declare const __CSAUDIT_VERSION__: string;

/** csaudit's own version; the build puts in that of package.json. */
export const VERSION = typeof __CSAUDIT_VERSION__ === 'string' ? __CSAUDIT_VERSION__ : '0.0.0-source';
