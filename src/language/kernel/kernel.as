// AssemblyScript. All offsets are in bytes, all sizes in float32 numbers; matrices are row-major.

/**
 * c = a · b + bias for a [rows × inner] whose rows start `stride` numbers apart, and b [inner × columns] packed in panels
 * of eight columns: panel p holds b[0][8p..8p+7], b[1][8p..8p+7], … Columns are a multiple of eight.
 */
export function multiply(a: usize, stride: u32, rows: u32, b: usize, inner: u32, columns: u32, bias: usize, c: usize): void {
  for (let j: u32 = 0; j < columns; j += 8) {
    const panel = b + j * inner * 4;
    const bias0 = v128.load(bias + j * 4);
    const bias1 = v128.load(bias + j * 4, 16);
    let i: u32 = 0;
    for (; i + 4 <= rows; i += 4) fourRows(a + i * stride * 4, stride * 4, panel, inner, bias0, bias1, c + (i * columns + j) * 4, columns * 4);
    for (; i < rows; i++) oneRow(a + i * stride * 4, panel, inner, bias0, bias1, c + (i * columns + j) * 4);
  }
}

// @ts-ignore: decorator
@inline
function fourRows(a0: usize, step: usize, b: usize, inner: u32, bias0: v128, bias1: v128, c: usize, stepC: usize): void {
  const a1 = a0 + step;
  const a2 = a1 + step;
  const a3 = a2 + step;
  let c00 = bias0, c01 = bias1, c10 = bias0, c11 = bias1, c20 = bias0, c21 = bias1, c30 = bias0, c31 = bias1;
  for (let k: usize = 0, end: usize = inner * 4; k < end; k += 4, b += 32) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let x = v128.load_splat<f32>(a0 + k);
    c00 = f32x4.add(c00, f32x4.mul(x, b0));
    c01 = f32x4.add(c01, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a1 + k);
    c10 = f32x4.add(c10, f32x4.mul(x, b0));
    c11 = f32x4.add(c11, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a2 + k);
    c20 = f32x4.add(c20, f32x4.mul(x, b0));
    c21 = f32x4.add(c21, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a3 + k);
    c30 = f32x4.add(c30, f32x4.mul(x, b0));
    c31 = f32x4.add(c31, f32x4.mul(x, b1));
  }
  v128.store(c, c00);
  v128.store(c, c01, 16);
  v128.store(c + stepC, c10);
  v128.store(c + stepC, c11, 16);
  v128.store(c + 2 * stepC, c20);
  v128.store(c + 2 * stepC, c21, 16);
  v128.store(c + 3 * stepC, c30);
  v128.store(c + 3 * stepC, c31, 16);
}

// @ts-ignore: decorator
@inline
function oneRow(a: usize, b: usize, inner: u32, bias0: v128, bias1: v128, c: usize): void {
  let c0 = bias0, c1 = bias1;
  for (let k: usize = 0, end: usize = inner * 4; k < end; k += 4, b += 32) {
    const x = v128.load_splat<f32>(a + k);
    c0 = f32x4.add(c0, f32x4.mul(x, v128.load(b)));
    c1 = f32x4.add(c1, f32x4.mul(x, v128.load(b, 16)));
  }
  v128.store(c, c0);
  v128.store(c, c1, 16);
}

/** x = max(x, 0) · scale + shift, column by column, in place; columns are a multiple of four. */
export function activate(x: usize, rows: u32, columns: u32, scale: usize, shift: usize): void {
  const zero = f32x4.splat(0);
  for (let i: u32 = 0; i < rows; i++) {
    for (let j: usize = 0, end: usize = columns * 4; j < end; j += 16, x += 16) {
      const positive = f32x4.max(v128.load(x), zero);
      v128.store(x, f32x4.add(f32x4.mul(positive, v128.load(scale + j)), v128.load(shift + j)));
    }
  }
}

/**
 * out[i] = bias + taps(i - 1)[0] + taps(i)[1] + taps(i + 1)[2], a convolution of width three whose products are known:
 * `pointers` holds rows + 2 addresses, the first and last of a row of zeros, each of three consecutive vectors of `columns`.
 */
export function gather(pointers: usize, offset: usize, rows: u32, columns: u32, bias: usize, out: usize): void {
  const width: usize = columns * 4;
  for (let i: u32 = 0; i < rows; i++, pointers += 4) {
    const left = load<u32>(pointers) + offset;
    const middle = load<u32>(pointers, 4) + offset + width;
    const right = load<u32>(pointers, 8) + offset + 2 * width;
    for (let j: usize = 0; j < width; j += 16, out += 16) {
      const sides = f32x4.add(v128.load(left + j), v128.load(right + j));
      v128.store(out, f32x4.add(f32x4.add(v128.load(bias + j), v128.load(middle + j)), sides));
    }
  }
}
