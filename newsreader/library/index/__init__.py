"""The index of a library: what its files say, in one SQLite file that can always be made again.

`build.build_index` brings it up to date with its folders; `opened.Index` opens it to be asked, by
`asking` (search), `who` (who said what), `pictures` (credits) and `overview` (what there is).
"""
