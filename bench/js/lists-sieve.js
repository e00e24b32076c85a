// Lists: the same as bench/seq/lists-sieve.aw.
function main() {
    const limit = 9000000;
    const prime = new Array(limit + 1).fill(true);
    prime[0] = prime[1] = false;
    for (let i = 2; i * i <= limit; i++) {
        if (prime[i]) {
            for (let multiple = i * i; multiple <= limit; multiple += i) prime[multiple] = false;
        }
    }
    let count = 0;
    for (const flag of prime) {
        if (flag) count++;
    }
    console.log(count);
}

main();
