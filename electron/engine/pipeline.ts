/**
 * The pipeline, stated once: import → store → evaluate → justify → report. The command line and the window both run it.
 */
export {};
