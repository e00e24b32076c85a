// Strings: the same as bench/seq/strings-concat.aw.
function main() {
    let total = 0;
    for (let turn = 0; turn < 80; turn++) {
        let text = "";
        for (let i = 0; i < 100000; i++) text += "ab";
        total += text.length;
    }
    for (let i = 0; i < 1800000; i++) {
        const word = "a" + i % 10 + "b";
        total += (word + "c" + word).length;
    }
    console.log(total);
}

main();
