-- Strings: the same as bench/seq/strings-format.aw.
local format = string.format
local total, line = 0, nil
for i = 0, 499999 do
  local name = format("item %d", i)
  line = format("%-12s|%8d|%.3f|%02x", name, i, i / 7, i % 256)
  total = total + #line
  total = total + #format("%s has %d of %.2f", name, i, i / 3)
  total = total + #(tostring(i) .. format("'%s'", name) .. format("%.1f", i * 0.5))
end
print(total .. " " .. line)
