// Loops: the same as bench/seq/loops-while.aw.
function main() {
    let best = 0, longest = 0;
    for (let start = 1; start < 150000; start++) {
        let n = start, steps = 1;
        while (n !== 1) {
            if (n % 2 === 0) n = n / 2;
            else n = 3 * n + 1;
            steps++;
        }
        if (steps > longest) {
            best = start;
            longest = steps;
        }
    }
    console.log(best, longest);
}

main();
