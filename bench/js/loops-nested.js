// Loops: the same as bench/seq/loops-nested.aw.
function main() {
    const limit = 700;
    let count = 0, perimeter = 0;
    for (let a = 1; a < limit; a++) {
        for (let b = a; b < limit; b++) {
            const square = a * a + b * b;
            for (let c = b; c < b + 80; c++) {
                if (c * c === square && c < limit) {
                    count++;
                    perimeter += a + b + c;
                }
            }
        }
    }
    console.log(count, perimeter);
}

main();
