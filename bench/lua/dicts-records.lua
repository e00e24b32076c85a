-- Dicts: the same as bench/seq/dicts-records.aw.
local orders = {}
for i = 0, 1999 do
  orders[#orders + 1] = {id = i, customer = "c" .. i % 50, price = i % 90 + 10,
                         amount = i % 4 + 1, paid = i % 3 == 0}
end
local revenue, open_sum, customers, count = 0, 0, {}, 0
for _ = 1, 1200 do
  for _, order in ipairs(orders) do
    local value = order.price * order.amount
    if order.paid then revenue = revenue + value else open_sum = open_sum + value end
    local customer = order.customer
    if customers[customer] == nil then
      customers[customer] = {orders = 0, value = 0}
      count = count + 1
    end
    local entry = customers[customer]
    entry.orders = entry.orders + 1
    entry.value = entry.value + value
  end
end
print(revenue .. " " .. open_sum .. " " .. count .. " " .. customers["c7"].value)
