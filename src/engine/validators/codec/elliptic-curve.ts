/**
 * Public points of the curves that keys in PEM are made on. Source: FIPS 186-5 and SEC 2 (the curves), SEC 1 (the arithmetic).
 * Promises: exact; some milliseconds a point. May not: be used to sign, as its time tells of the scalar.
 */
interface Curve {
  readonly prime: bigint;
  /** The equation's a: -3 or 0. */
  readonly a: bigint;
  readonly x: bigint;
  readonly y: bigint;
}

/** Jacobian coordinates: x/z², y/z³; z is 0 at infinity. */
interface Point {
  readonly x: bigint;
  readonly y: bigint;
  readonly z: bigint;
}

const INFINITY: Point = { x: 1n, y: 1n, z: 0n };

/** By the curve's object id in hex. */
const CURVES: Readonly<Record<string, Curve>> = {
  // P-256
  "2a8648ce3d030107": {
    prime: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    a: -3n,
    x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
    y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
  },
  // P-384
  "2b81040022": {
    prime: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    a: -3n,
    x: 0xaa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7n,
    y: 0x3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5fn,
  },
  // P-521
  "2b81040023": {
    prime: 2n ** 521n - 1n,
    a: -3n,
    x: 0xc6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66n,
    y: 0x11839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650n,
  },
  // secp256k1
  "2b8104000a": {
    prime: 2n ** 256n - 2n ** 32n - 977n,
    a: 0n,
    x: 0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798n,
    y: 0x483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8n,
  },
};

/** Whether `point` (SEC 1: 04 and both coordinates, or 02 or 03 and one, in hex) is the public one of `scalar`; undefined for other curves. */
export function isPublicPoint(curveId: string, scalar: bigint, point: string): boolean | undefined {
  const curve = CURVES[curveId];
  if (curve === undefined) return undefined;
  const { x, y, z } = times(curve, scalar);
  if (z === 0n) return false;
  const width = Math.ceil(curve.prime.toString(2).length / 8) * 2;
  const inverse = power(z, curve.prime - 2n, curve.prime);
  const square = inverse ** 2n % curve.prime;
  const hexOf = (value: bigint): string => value.toString(16).padStart(width, "0");
  const ours = hexOf((x * square) % curve.prime);
  if (point.slice(2, 2 + width) !== ours) return false;
  return point.startsWith("04")
    ? point.slice(2 + width) === hexOf((y * square * inverse) % curve.prime)
    : true;
}

function times(curve: Curve, scalar: bigint): Point {
  const base: Point = { x: curve.x, y: curve.y, z: 1n };
  let sum = INFINITY;
  for (const bit of scalar.toString(2)) {
    sum = doubled(curve, sum);
    if (bit === "1") sum = added(curve, sum, base);
  }
  return sum;
}

function doubled({ prime, a }: Curve, { x, y, z }: Point): Point {
  if (z === 0n || y === 0n) return INFINITY;
  const square = (y * y) % prime;
  const s = (4n * x * square) % prime;
  const m = (3n * x * x + a * z ** 4n) % prime;
  const nextX = modulo(m * m - 2n * s, prime);
  return {
    x: nextX,
    y: modulo(m * (s - nextX) - 8n * square * square, prime),
    z: (2n * y * z) % prime,
  };
}

function added(curve: Curve, first: Point, second: Point): Point {
  const { prime } = curve;
  if (first.z === 0n) return second;
  const zz = (first.z * first.z) % prime;
  const h = modulo(second.x * zz - first.x, prime);
  const r = modulo(second.y * zz * first.z - first.y, prime);
  if (h === 0n) return r === 0n ? doubled(curve, first) : INFINITY;
  const hh = (h * h) % prime;
  const v = (first.x * hh) % prime;
  const x = modulo(r * r - hh * h - 2n * v, prime);
  return { x, y: modulo(r * (v - x) - first.y * hh * h, prime), z: (first.z * h) % prime };
}

function power(base: bigint, exponent: bigint, prime: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % prime;
    if (bit === "1") result = (result * base) % prime;
  }
  return result;
}

function modulo(value: bigint, prime: bigint): bigint {
  const rest = value % prime;
  return rest < 0n ? rest + prime : rest;
}
