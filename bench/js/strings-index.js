// Strings: the same as bench/seq/strings-index.aw.
function encode(text, shift) {
    const result = [];
    for (let letter of text) {
        if (letter >= "a" && letter <= "z") {
            letter = String.fromCharCode((letter.charCodeAt(0) - 97 + shift) % 26 + 97);
        }
        result.push(letter);
    }
    return result.join("");
}

function isPalindrome(text) {
    let left = 0, right = text.length - 1;
    while (left < right) {
        if (text[left] !== text[right]) return false;
        left++;
        right--;
    }
    return true;
}

function main() {
    let text = "the quick brown fox jumps over the lazy dog and runs away".repeat(4);
    for (let shift = 1; shift <= 18000; shift++) text = encode(text, shift % 26);
    const word = "amanaplanacanalpanama".repeat(9);
    let palindromes = 0, same = 0;
    for (let i = 0; i < 180000; i++) {
        const start = i % 21;
        if (isPalindrome(word.slice(start, start + 85 + i % 80))) palindromes++;
        if (word.slice(start, start + 4) === "plan" || word.at(-1 - start) === "m") same++;
    }
    console.log(text.slice(0, 19), palindromes, same);
}

main();
