extension StyleSheet {
    /// What a small screen, other colours, less motion and paper change.
    static let screens = """
        @media (max-width:60rem){.two,.two.wide,.side{grid-template-columns:minmax(0,1fr)}.facets{order:2}.dossier{display:block}}
        @media (max-width:40rem){html{font-size:106.25%}main{padding:var(--s4)}footer{padding:var(--s4)}
        .mast{padding:0 var(--s4);gap:0 var(--s2)}.mast .own{gap:0}.dossier>#acts{margin-bottom:var(--s5)}
        .mast nav{order:3;flex:0 0 calc(100% + 2*var(--s4));margin:0 calc(var(--s4)*-1);display:grid;\
        grid-template-columns:repeat(auto-fit,minmax(6.5rem,1fr));border-top:1px solid var(--mastLit)}
        .mast nav a{justify-content:center;text-align:center;padding:0 var(--s2);font-size:var(--t2);line-height:1.4}
        h1{font-size:1.35rem}.scroll table{min-width:42rem}
        dl.facts{grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:var(--s1) var(--s3)}
        input[type=search],input[type=text],.fields>div,.fields input:not([type=checkbox]),.fields select,.fields button{width:100%}
        .deeds button,.deeds .button{flex:1 1 100%}.deeds .bare{flex:none}
        .fill .deeds button{flex:1 1 auto;padding:0 var(--s2)}.saved .deeds button{flex:1 1 40%}.saved{position:static}
        .tally{grid-template-columns:repeat(2,minmax(0,1fr))}
        .steps li:not([aria-current]){flex:0 0 2rem;font-size:0;padding:0}.steps li[aria-current]{order:-1;flex-basis:100%;border-width:0 0 4px;\
        padding:0 0 var(--s2)}
        .cards,.cards tbody,.cards tr{display:block}.cards thead{display:none}
        .cards tr{padding:var(--s2) 0;border-bottom:1px solid var(--line);position:relative}
        .cards td,.cards tbody th{display:inline;border:0;padding:0;font-size:var(--t1)}.cards td:empty{display:none}
        .cards tbody th{display:block;font-size:var(--t3)}.cards td::after{content:" · ";color:var(--soft)}.cards td:last-child::after{content:none}
        .cards caption{display:block}.cards tr:has(input:checked){background:var(--lit)}
        .cards td.pick{position:absolute;left:.25rem;top:.7rem}.cards td.pick::after{content:none}.cards tr:has(>.pick){padding-left:2.25rem}
        .cards tr>*{background:none!important}.cards.rows th:first-child,.cards.rows td:first-child{padding-left:0}
        .mast .wide{display:none}}
        @media (min-width:40.01rem){.mast .narrow{display:none}}
        @media (pointer:coarse){.facets li a,.chips a,.crumbs a,.pager a,.menu li a,summary{min-height:2.875rem;display:flex;align-items:center}
        .cards tbody th a{display:flex;align-items:center;min-height:2.875rem}
        input[type=checkbox],input[type=radio]{width:1.5rem;height:1.5rem}.option{align-items:center}}
        @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
        @media (forced-colors:active){.mast{border-bottom:1px solid}.mast nav a[aria-current],.tabs a[aria-current]{border:2px solid}
        .tag,.count,.notice,.steps li{border:1px solid}.b{fill:CanvasText}.t{fill:Canvas;stroke:CanvasText}.line>li::before{border:5px solid}
        progress{forced-color-adjust:none}}

        """
    static let paper = """
        @media print{:root{--paper:#fff;--card:#fff;--wash:#fff;--lit:#fff;--ink:#000;--soft:#333;--line:#999;--edge:#555;--link:#000;--mast:#fff;\
        --mastInk:#000;--mastLit:#fff}html{font-size:10pt}
        .mast nav,.mast .own,form,.facets,.pager,.skip,.chips,.tabs,.bulk,.act,.saved,.deeds,footer details{display:none}
        .mast,footer{border:0;padding:0}main{padding:0;max-width:none}.side,.two,.two.wide{display:block}
        .screen{display:none}@page{margin:20mm 15mm 20mm 25mm}
        figure,.card,tr,.line>li{break-inside:avoid}h1,h2,h3{break-after:avoid}thead{display:table-header-group}a{text-decoration:none}}

        """
}
