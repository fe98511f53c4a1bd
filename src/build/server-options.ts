/**
 * How Node is to run the built server. A young generation of two megabytes stays in the processor's cache, and
 * the limit makes the old one grow by a third instead of fourfold before it is collected (docs/decisions.md).
 */
export const serverOptions = ['--enable-source-maps', '--max-semi-space-size=2', '--max-old-space-size=512']
