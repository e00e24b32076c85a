// Loops: the same as bench/seq/loops-bits.aw, with 32-bit integers.
function main() {
    let state = 2463534242 | 0, bits = 0;
    for (let i = 0; i < 2000000; i++) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        let word = (state - ((state >>> 1) & 1431655765)) | 0;
        word = (word & 858993459) + ((word >>> 2) & 858993459);
        word = (word + (word >>> 4)) & 252645135;
        word = word + (word >>> 8);
        bits += (word + (word >>> 16)) & 63;
    }
    console.log(bits, state >>> 0);
}

main();
