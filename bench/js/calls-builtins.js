// Calls: the same as bench/seq/calls-builtins.aw; a loop takes the place of sum.
function sum(values) {
    let total = 0;
    for (const value of values) total += value;
    return total;
}

const letters = "abcdefghijklmnopqrstuvwxyz";
const values = [3, 1, 4, 1, 5, 9, 2, 6];
let total = 0, strings = 0, codes = 0;
for (let i = 0; i < 1500000; i++) {
    total += Math.abs(i % 10 - 5) + Math.min(i % 7, 3) + Math.max(i % 5, 2);
    total += values.length + sum(values);
    const letter = letters[i % 26];
    if (typeof letter === "string") strings++;
    codes += String.fromCharCode(letter.charCodeAt(0) + 1).charCodeAt(0) % 26;
}
console.log(total, strings, codes);
