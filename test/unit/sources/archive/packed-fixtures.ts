/**
 * bzip2 and xz data, which Bun cannot write. Made once with Python 3.11: `bz2.compress(data)`, `lzma.compress(data, ...)`;
 * the call stands by each.
 */
export const LINES: string = Array.from(
  { length: 2000 },
  (_, i) => `line ${i} of a text that repeats\n`,
).join("");

/** bz2.compress(b"hello from bzip2") */
export const HELLO_BZ2: Buffer = Buffer.from(
  "QlpoOTFBWSZTWUnd27kAAAMZgEAAEAATZtAQIAAimTE9E/VCAaAFecTSL3WAPi7kinChIJO7t3I=",
  "base64",
);
/** bz2.compress(LINES) */
export const LINES_BZ2: Buffer = Buffer.from(
  "QlpoOTFBWSZTWVfS84wAT93ZgEAQQAB/4CNl3EBgFS4AAAAAAUAD5kopYYBCAQgEIBCAQgEIBCAYBNSqkJ+2ipHlBp5QUAAA" +
    "ZMgoAAAyZBFPQM/VKqgAAKAAAMmQZv9VSpj36n6qqqgAA+/zVIPeqQfFUg9+s34535+f3/j365gCjQDw2B0OA4DobA8NAKJA" +
    "LQAFokAtP5AMzNAPDYHQ4DgOhsDw0AokAtAAUhoBaQCjQDw2B0OA4DobA8NAKJALQAHkGwLSAUaAeGwOhwHAdDYHhoBRIBaA" +
    "A6gcBaQCjQDw2B0OA4DobA8NAKJALQAHEB0LSAUaAeGwOhwHAdDYHhoBRIBaAA2gHhaQCjQDw2B0OA4DobA8NAKJALQAGkAU" +
    "WkAo0A8NgdDgOA6GwPDQCiQC0ABKAFrSAUaAeGwOhwHAdDYHhoBRIBaAAhAAtIBRoB4bA6HAcB0NgeGgFEgFoACkNALSAUaA" +
    "eGwOhwHAdDYHhoBRIBaAA8g2BaQCjQDw2B0OA4DobA8NAKJALQAHUDgLSAUaAeGwOhwHAdDYHhoBRIBaAA4gOhaQCjQDw2B0" +
    "OA4DobA8NAKJALQAG0A8LSAUaAeGwOhwHAdDYHhoBRIBaAA0gCi0gFGgHhsDocBwHQ2B4aAUSAWgAJQAtaQCjQDw2B0OA4Do" +
    "bA8NAKJALQAEIAFpAKNAPDYHQ4DgOhsDw0AokAtAAf7ERH0ffffftERH0GqkH8+Xnnnnnnnn565rnOc5znOdc3Oc5zhRoB4b" +
    "A6HAcB0NgeGgFEgFrSAUaAeGwOhwHAdDYHhoBRIBZABVVVVVXH0JgAqqqqqrj6EwAVVVVVVx9CYAKqqqqq4+hMAFVVVVVcfQ" +
    "mACqqqqquPoTABVVVVVXH0JgAqqqqqrj6EwAVVVVVVx9CYAKqqqqq/voTIBYAtKABaQCjQDw2B0OA4DobA8NAKzMyMzMzMLS" +
    "AUaAeGwOhwHAdDYHhoBTMjKqr77777777vXOeHOeHOeHOeHOeHOeHOeHOeHOeHnPE9qqr77777777dec8Oc8OLYti2LYti2L" +
    "Yu/a7+3fffffffXr169evXrnC2LYti2LYti2LZzw5zy98r8qq2++++++73nPDnPDnPDnPDnPDnPDnPDnPDnPDnPL3yr9qrbf" +
    "ffffd7xbFsWxbFsWxbFsWxd+1Vf1Vtt99993vOeHOeHOeHOeHOeHOeHOeHOeHOeHOeXvlVfVbbb777vec8Oc8Oc8Oc8Oc8Oc" +
    "8Oc8Oc8Oc8Oc8vfKqtW666669eucLYti2LYti2LYtnPDnPL3yqq7bbbb7vec8Oc8Oc8Oc8Oc8Oc8Oc8Oc8Oc8Oc8vfKqqttt" +
    "tu94ti2LYti2LYti2LYu/bvWZmZmUSAWgBaSABaQCjQDw2B0OA4DobA8IAZmZkZmZmC0gFGgHhsDocBwHQ2B4jve973vbbbb" +
    "bvQAAL3yqqrbbbbvQAAL2VVWtttt3AAAXsqqtbbbbuAAAvZVVa2223cAABeyqq1tttu4AAC9lVVrbbbdwAAF7KqrW2227gAA" +
    "L2VVWtttt3AAAXsqqtbbbbuAAAvbN5mZmeGgFEgFoAtIgAWkAo0A8NgdDgOA6EgFoAzMzMjMzMC0gFGgHhsDocBwHQ73ve97" +
    "rbbbdwAAF7KqrW2227gAAL2VVWtttt3AAAXte1VbW223fgAAL2vaqtrbbbvwAAF7XtVW1ttt34AAC9r2qra22278AABe17VV" +
    "tbbbd+AAAva9qq2tttu/AAAXte1VbW223fgAAL2zOZmZnQ2B4aAUSAWgFpCABaQCjQDw2B0OA0AokAtAMzMzMjMzAWkAo0A8" +
    "NgdDg773ve97tbbbd+AAAva9qq2tttu/AAAXte1VbW223fgAAL2vaqtrbbbvwAAF7V/qq21ttu/wAAF7V/qq21ttu/wAAF7V" +
    "/qq21ttu/wAAF7V/qq21ttu/wAAF7V/qq21ttu/wAAF7V/qq21ttu/wAAF7ZmdzMzgOA6GwPDQCiQC0BaQQALSAUaAeGwNge" +
    "GgFEgFoDMzMzMjMwC0gFGgHhsd7/u973u2ttt3+AAAvav9VW2ttt3+AAAvav9VW2ttt3+AAAvav9VW2ttt3+AAAvav9VW2tt" +
    "t3+AAAvar8qttrbbv6AABe1X5VbbW23f0AAC9qvyq22ttu/oAAF7VflVttbbd/QAAL2q/Krba227+gAAXtmZnszNgdDgOA6G" +
    "wPDQCiQC0C0gQALSAUaAcB0NgeGgFEgFoGZmZmZkZgC0gFGh3vfzve922ttu/oAAF7VflVttbbd/QAAL2q/Krba227+gAAXt" +
    "V+VW21tt39AAAvar8qttrbbv6AABe1X5VbbW23f0AAC9qr9q221tu/gAAF7VX7Vttrbd/AAAL2qv2rbbW27+AAAXtVftW22t" +
    "t38AAAvbMzMrM0A8NgdDgOA6GwPDQCiQC0FpAQALSAdDgOA6GwPDQCiQC0GZmZmZmRgBaR3ve/ve9221tu/gAAF7VX7Vttrb" +
    "d/AAAL2qv2rbbW27+AAAXtVftW22tt38AAAvaq/atttbbv4AABe1V+1bba23fwAAC9qr9q221tu/gAAF7VV/Vtttbd/wAAF7" +
    "VV/Vtttbd/wAAF7VV/Vtttbd/wAAF7ZmZmXkgFGgHhsDocBwHQ2B4aAUSAWhaQCAB4bA6HAcB0NgeGgFEgFoZmZmZmZkDve9" +
    "7/d7tttbd/wAAF7VV/Vtttbd/wAAF7VV/Vtttbd/wAAF7VV/Vtttbd/wAAF7VV/Vtttbd/wAAF7VV/Vtttbd/wAAF7VV/Vtt" +
    "tbd/wAAF7VV/Vtttbd/wAAF7VVfW222t30AAC9qqvrbbbW76AAB6Rm8zMzMtIBRoB4bA6HAcB0NgeGgFEgFoACjQDw2B0OA4" +
    "DobA8NAKJALQAF3e2233dtttbvoAAF7VVfW222t30AAC9qqvrbbbW76AABe1VX1tttrd9AAAvaqr62221u+gAAXtVV9bbba3" +
    "fQAAL2qq+ttttbvoAAF7VVfW222t30AAC9qqvrbbbW76AAB6X+qqvvvvvvvvvoAADnnkg/qqQfFUg/VUg+apB9VSD4qkH1VI" +
    "NVIPqqQfNUg+qpB3VIOVSDVSD8VSD9VSD/qpB9qqQe1Ug+9Ug/8XckU4UJBX0vOM",
  "base64",
);
/** bz2.compress(bytes(8 * 1024 * 1024)) */
export const ZEROS_BZ2: Buffer = Buffer.from(
  "QlpoOTFBWSZTWaI9S1gAQEBAgMAAAAQACCAAMMwFKaYBANiAgHi7kinChIUR6lrA",
  "base64",
);
/** lzma.compress(b"hello from xz") */
export const HELLO_XZ: Buffer = Buffer.from(
  "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAMaGVsbG8gZnJvbSB4egAAAAClsxh2ZxStVwABJQ1xGcS2H7bzfQEAAAAABFla",
  "base64",
);
/** lzma.compress(LINES, check=lzma.CHECK_CRC32) */
export const LINES_XZ: Buffer = Buffer.from(
  "/Td6WFoAAAFpIt42AgAhARYAAAB0L+Wj4P15A3BdADYaSh8IoCYDTQad7+2MoT/IOM9thS+aaJmfL/bAxLTc+9MBTfi1ok+c" +
    "O0aq2OJ0cuK9dss71nHPUnIMikAB9TxeIfLl8Rnf4QsobkEYmx/cK1S9lfkVAJDayXj9imPdoGc8oOMAjvXGwI3+WcFw9Lzg" +
    "L2rZqagb8y1T/80DqNlYtF/BdfbPuIyw+Q2+jw556IcXZRFgROmPPehIxe8SGjD84qfDUgGDyYWx5iQNrH6V7MQaH/HQFQmc" +
    "x0cxw1VRCCErBGswWpMn1DYSoh1Z7ZBJjrbaTPYIC6wmJvoGM46+FLO0IVArxeHZIjY4CZlGc8N4kT5k8b/Q02ZY+l9Th0UB" +
    "nUwMOwrRaSJED+9Uuzeb29EH4iO51RHlMb+KcEuDsVkIKzt7vOm7x+xNsqHwGueDgS7C0H9vInoYiTap7AC5X9wOIIWT1NRk" +
    "P2uuGtG8J3pJVIwa5qT4yX7tugevUGaXEXK8mP2xuqdLBBTnQ8nuudKI/ZDVcWCY6JZIuiIzNeEoMUDplwFFUbSkSPe2+grb" +
    "Ef4og+EnCLYdzQ5rbPEmdCKp5V2fTkp+QZJJba+twFJQCCRPTlfzl1Ngb044moc+UPcc407wQbfFnYx4lrtucail506jM9+e" +
    "ZiGFY4DNjXPU5zpwan8KSNt3p86Ks9t8ogKbfOZlAimkcFQoiCsP+ppGs0nbxcMDt2o07scD3mfO8ZJcrFHO1sR1WBO89/NF" +
    "PpUsbWJGfNKTKWFxpsudwZFJF38xHcyayoL3E7J/nR6c5o3tLauvzGJqWqujt7czvUvSk+KUjY50xA0xbd5lppqMs27dRpaz" +
    "+/mdO6swEXidaufhfIJ9puKc9NUu+Ncr1P8eyk+nbaJc82dvZkARohdiGrzo6Fy6jBuNiIR3l8VJswP/bLlEpdLSUYaucUs5" +
    "pn9Ur0kR1eOmiz0LuvsP1xWpJ8y6sDlN68seMl+8pOUBBEXaX6a3dwCI9BpYT1RGV55QmNLHsKvO2f6pSHtxSf/Sn89LQ8ya" +
    "Z7Lwkb28adh57TGphL4TA3l10MMrG5o52kBg5Fhilmz0A8nnJzLx6nz7Veg97weLSgXVZ48G7mUKpWw6Kv6IYct9prd5Ss31" +
    "+NBJ5wOqOW+EhTMNXiMvxss7Qt1ohB4WSQn+7CFIrBs5DDZgBe/e/1A0Zb08/IUArttBaQABiAf6+gMAfs0z+T4wDYsCAAAA" +
    "AAFZWg==",
  "base64",
);
/** lzma.compress(lzma.compress(b"deep")) */
export const XZ_IN_XZ: Buffer = Buffer.from(
  "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQA7/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQADZGVlcAC2R4D5cPUehQABHARv" +
    "LJzBH7bzfQEAAAAABFlaAIEiS793VEC4AAFUPPxRPtEftvN9AQAAAAAEWVo=",
  "base64",
);
/** lzma.compress(b"hello", check=lzma.CHECK_SHA256) */
export const SHA256_XZ: Buffer = Buffer.from(
  "/Td6WFoAAArh+wyhAgAhARYAAAB0L+WjAQAEaGVsbG8AAAAALPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQAATUF" +
    "EoPd8hibS5oBAAAAAApZWg==",
  "base64",
);
