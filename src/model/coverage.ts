/** Percent of the weight that applies: where less was judged, a score tells of the smaller part. */
export const HALF_JUDGED = 50;
