// Floats: the same as bench/seq/floats-mandelbrot.aw.
function escape(cr, ci, limit) {
    let zr = 0.0, zi = 0.0;
    for (let step = 0; step < limit; step++) {
        const rr = zr * zr;
        const ii = zi * zi;
        if (rr + ii > 4.0) return step;
        zi = 2.0 * zr * zi + ci;
        zr = rr - ii + cr;
    }
    return limit;
}

function main() {
    let total = 0;
    const size = 540;
    for (let y = 0; y < size; y++) {
        const ci = 2.0 * y / size - 1.0;
        for (let x = 0; x < size; x++) {
            total += escape(3.0 * x / size - 2.0, ci, 100);
        }
    }
    console.log(total);
}

main();
