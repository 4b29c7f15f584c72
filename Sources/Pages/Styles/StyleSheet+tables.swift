extension StyleSheet {
    /// Tables, and lists of records as rows: dense, one line of thought a row.
    static let tables = """
        td.num small{display:inline-block;white-space:normal;max-width:16rem}input.place{width:4.5rem;min-width:0}
        .scroll{overflow-x:auto;max-width:100%}
        table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:var(--t2);line-height:1.5}
        caption{text-align:left;font-weight:600;padding:0 0 var(--s2)}
        th,td{text-align:left;vertical-align:top;padding:.4rem var(--s3) .4rem 0;border-bottom:1px solid var(--line)}
        th:last-child,td:last-child{padding-right:0}
        thead th{font-weight:600;font-size:var(--t1);color:var(--soft);vertical-align:bottom;border-bottom-color:var(--edge)}
        thead th a{color:inherit;text-decoration:none;white-space:nowrap}thead th a:hover{text-decoration:underline}
        thead th[aria-sort] a{color:var(--ink)}
        tbody th{font-weight:500}
        tbody tr:hover>*{background:var(--wash)}
        tbody tr:target>*,tbody tr:has(input:checked)>*{background:var(--lit)}
        th.num,td.num{text-align:right;width:1%}
        td.num a{padding:.15rem 0}.num .tag{float:left;margin-right:.6rem}
        .models td:last-child{white-space:nowrap}
        .rows tbody tr{scroll-margin:6rem}.rows th:first-child,.rows td:first-child{padding-left:var(--s2)}
        .pick{width:1%;white-space:nowrap}.pick input{max-width:none}

        """
    static let lists = """
        .facets h2{font-size:var(--t1);margin:var(--s4) 0 var(--s1)}.facets h2:first-child{margin-top:0}
        .facets ul{list-style:none;margin:0;padding:0}
        .facets li a{display:flex;justify-content:space-between;gap:var(--s3);padding:.22rem .4rem;margin:0 -.4rem;border-radius:.25rem;\
        text-decoration:none;font-size:var(--t2)}
        .facets li a:hover{background:var(--wash)}.facets b{font-weight:400;color:var(--soft);font-variant-numeric:tabular-nums}
        .chips{display:flex;flex-wrap:wrap;gap:var(--s2);list-style:none;margin:0 0 var(--s4);padding:0}
        .chips a{display:inline-flex;align-items:center;gap:var(--s2);padding:.15rem .7rem;border-radius:1rem;background:var(--lit);\
        text-decoration:none;font-size:var(--t1)}
        .pager{gap:var(--s2) var(--s5);align-items:baseline;margin:var(--s4) 0}
        .tabs{border-bottom:1px solid var(--edge);margin:0 0 var(--s4);gap:0 var(--s1)}
        .tabs a{display:flex;align-items:center;gap:var(--s2);min-height:var(--touch);padding:0 var(--s4);text-decoration:none;\
        border:1px solid transparent;border-bottom:0;margin-bottom:-1px}
        .tabs a:hover{text-decoration:underline}
        .tabs a[aria-current]{background:var(--paper);border-color:var(--edge);border-radius:var(--curve) var(--curve) 0 0;color:var(--ink);\
        font-weight:600}
        .steps{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s2);list-style:none;margin:0 0 var(--s5);padding:0;counter-reset:step}
        .steps li{counter-increment:step;flex:1 1 9rem;border-top:4px solid var(--line);padding:var(--s2) 0 0;font-size:var(--t2);color:var(--soft)}
        .steps li::before{content:counter(step) ". "}
        .steps .done{border-color:var(--bar)}.steps [aria-current]{border-color:var(--link);color:var(--ink);font-weight:650}
        .steps a{color:inherit}

        """
}
