"""The sheets of a workbook of national prices: one file here for each published layout, found by its name.

A layout declares `LAYOUT`, whose headings are compared after `plain_heading`, and `prices(cells, sheet)`, which gives a
PublishedPrice for each setting that a row of the sheet prices.
"""
