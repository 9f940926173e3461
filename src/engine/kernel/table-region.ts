/** Where the filter's tables lie in the kernel's memory. By itself, so that a scan need not load the planner that writes them. */
export const TABLE_ADDRESS = 0x10000;
export const TABLE_BYTES_MAX = 6 << 20;
