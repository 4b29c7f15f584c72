/// The one style sheet, served under a name made of its content, so that a browser keeps it for ever.
package enum StyleSheet {
    package static let bytes = Array(text.utf8)
    package static let name = "kheo-\(Fingerprint.text(bytes)).css"
    package static let address = Address(.asset, id: name)

    /// Three bars, the second shorter: what is recognised of what is registered.
    static let icon = """
        data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22%3E%3Crect width=%2216%22 height=%2216%22 rx=%223%22 \
        fill=%22%230b5f5a%22/%3E%3Cpath d=%22M3 4h10v2H3zM3 7h7v2H3zM3 10h4v2H3z%22 fill=%22%23fff%22/%3E%3C/svg%3E
        """

    // System fonts that set stacked Vietnamese marks well; lines are high enough that Ẩ, Ộ and ự are never clipped.
    private static let text = """
        :root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#1d2226;--soft:#565e64;--line:#d9d6ce;--wash:#f1efe9;\
        --link:#0b5f5a;--lit:#d7ebe8;\
        --bar:#2b8a82;--made:#a8742a;--madewash:#fbf0dc;--warn:#8f2a1c;--warnwash:#fbe9e5}
        @media (prefers-color-scheme:dark){:root{--paper:#15181a;--card:#1c2022;--ink:#e7e5df;--soft:#a9afb2;--line:#373d40;--wash:#23282a;\
        --link:#7fd1c8;\
        --lit:#123f3b;--bar:#3f9d94;--made:#e0b269;--madewash:#382b14;--warn:#f2a496;--warnwash:#40201a}}
        *{box-sizing:border-box}
        html{font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans","Helvetica Neue",Arial,sans-serif;\
        background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
        body{margin:0;min-height:100vh;display:flex;flex-direction:column;overflow-wrap:break-word}
        a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.2em}
        a:hover{text-decoration-thickness:2px}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
        main:focus{outline:none}
        h1,h2,h3{line-height:1.4;margin:0 0 .5rem;font-weight:650;text-wrap:balance}
        h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin-top:1rem}
        p{margin:0 0 .75rem;max-width:46rem}
        a,td,th,li,dd,bdi{unicode-bidi:isolate}
        .skip{position:absolute;left:1rem;top:-4rem;background:var(--card);padding:.5rem 1rem;z-index:1}.skip:focus{top:.5rem}
        header{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.5rem;padding:.5rem 1.5rem;\
        border-bottom:1px solid var(--line);background:var(--card)}
        .brand{font-weight:750;font-size:1.15rem;letter-spacing:.01em;text-decoration:none;padding:.35rem 0}
        nav{display:flex;flex-wrap:wrap;gap:.25rem}
        header nav a{padding:.35rem .7rem;border-radius:.4rem;text-decoration:none;color:var(--ink)}
        header nav a:hover{background:var(--wash)}
        header nav a[aria-current]{background:var(--lit);color:var(--link);font-weight:600}
        .tongue{margin-left:auto;padding:.35rem 0}
        main{flex:1;width:100%;max-width:80rem;margin:0 auto;padding:1.5rem}
        footer{border-top:1px solid var(--line);padding:1rem 1.5rem;color:var(--soft);font-size:.85rem;display:flex;flex-wrap:wrap;gap:0 1.5rem}
        footer p{margin:0}
        .lead{color:var(--soft);max-width:60rem}
        .crumbs{font-size:.9rem;color:var(--soft);margin:0 0 .25rem}
        .soft,small{color:var(--soft);font-size:.875rem}
        .tag{display:inline-block;font-size:.78rem;line-height:1.4;padding:.05rem .45rem;border-radius:.3rem;border:1px solid var(--line);\
        background:var(--wash);color:var(--ink);white-space:nowrap;font-weight:400}
        .made{border-color:var(--made);background:var(--madewash);color:var(--ink)}
        .gone{border-color:var(--warn);background:var(--warnwash);color:var(--warn)}
        .notice{border-left:4px solid var(--made);background:var(--madewash);padding:.6rem .9rem;max-width:60rem;margin:0 0 1rem}
        .notice.warn{border-color:var(--warn);background:var(--warnwash)}
        .notice p:last-child,.card p:last-child{margin:0}
        .grid{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));margin:0 0 1rem;padding:0;list-style:none}
        .card{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.1rem}
        .card h2,.card h3{margin:0 0 .25rem;font-size:1.05rem}
        .two{display:grid;gap:1.25rem;grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:start}
        .two>section>h2:first-child{margin-top:0}
        .side{display:grid;gap:1.5rem;grid-template-columns:15rem minmax(0,1fr);align-items:start}
        figure{margin:0 0 1rem;background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.1rem}
        figcaption{font-weight:600;margin:0 0 .5rem}
        .key{display:flex;gap:.5rem;align-items:center;margin:.6rem 0 0;font-size:.84rem;color:var(--soft)}
        svg{display:block;overflow:visible}
        svg text{font-size:.875rem;fill:var(--ink)}svg .n{font-weight:600;font-variant-numeric:tabular-nums}svg .s{fill:var(--soft)}
        .b{fill:var(--bar)}.t{fill:var(--wash)}.h{stroke:var(--card);stroke-width:3}.axis{stroke:var(--line)}
        .scroll{overflow-x:auto;max-width:100%}
        table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:.94rem}
        caption{text-align:left;font-weight:600;padding:0 0 .4rem}
        .quiet caption,.hid{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
        th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
        th:last-child,td:last-child{padding-right:0}
        thead th{font-weight:600;font-size:.84rem;color:var(--soft);vertical-align:bottom}
        tbody th{font-weight:500}
        tbody tr:hover>*{background:var(--wash)}
        .num{text-align:right;white-space:nowrap;width:1%}
        td.num a{padding:.15rem 0}.num .tag{float:left;margin-right:.6rem}
        .models td:last-child{white-space:nowrap}
        dl.facts{display:grid;grid-template-columns:minmax(8rem,max-content) minmax(0,1fr);gap:.3rem 1.25rem;margin:0 0 1rem}
        dt{color:var(--soft)}dd{margin:0}
        .card dl.facts{grid-template-columns:minmax(0,1fr) auto;margin:.5rem 0 0}.card dd{text-align:right;font-weight:600}
        .prose{white-space:pre-wrap;max-width:46rem}
        form{margin:0 0 1.25rem}
        .fields{display:flex;flex-wrap:wrap;gap:.6rem .9rem;align-items:end}
        label{display:block;font-size:.84rem;color:var(--soft)}
        input,select,button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:.4rem;padding:.4rem .6rem;\
        min-height:2.6rem;max-width:100%}
        input[type=search]{width:19rem}input[type=text]{width:13rem}
        button{background:var(--link);color:var(--card);border-color:var(--link);font-weight:600;padding:.4rem 1.1rem;cursor:pointer}
        .facets h2{font-size:.9rem;margin:1.1rem 0 .2rem}.facets h2:first-child{margin-top:0}
        .facets ul{list-style:none;margin:0;padding:0}
        .facets li a{display:flex;justify-content:space-between;gap:.75rem;padding:.22rem .4rem;margin:0 -.4rem;border-radius:.3rem;\
        text-decoration:none;font-size:.94rem}
        .facets li a:hover{background:var(--wash)}.facets b{font-weight:400;color:var(--soft);font-variant-numeric:tabular-nums}
        .chips{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;margin:0 0 1rem;padding:0}
        .chips a{display:inline-flex;gap:.5rem;padding:.2rem .6rem;border-radius:1rem;background:var(--lit);text-decoration:none;font-size:.9rem}
        .pager{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:baseline;margin:1rem 0}
        ol.line{list-style:none;margin:0;padding:0 0 0 1.1rem;border-left:2px solid var(--line)}
        ol.line>li{position:relative;padding:0 0 1rem}
        ol.line>li::before{content:"";position:absolute;left:calc(-1.1rem - 6px);\
        top:.55em;width:10px;height:10px;border-radius:50%;background:var(--bar)}
        ol.line>li.off::before{background:var(--card);border:2px solid var(--warn)}
        ol.line>li.off strong{text-decoration:line-through}
        ol.line p{margin:0}
        details{margin:0 0 .75rem}summary{cursor:pointer;padding:.2rem 0}
        @media (max-width:60rem){.two,.side{grid-template-columns:minmax(0,1fr)}.facets{order:2}}
        @media (max-width:40rem){html{font-size:15px}header{padding:.4rem 1rem}main{padding:1rem}footer{padding:1rem}
        header nav{order:3;flex-basis:100%;margin:0 -.4rem;gap:0}header nav a{padding:.35rem .4rem;font-size:.94rem}.scroll table{min-width:42rem}
        main>dl.facts,section>dl.facts{grid-template-columns:minmax(0,1fr);gap:0}main>dl>dd,section>dl>dd{margin:0 0 .5rem}
        input[type=search],.fields>div,.fields input,.fields select,.fields button{width:100%}
        .cards,.cards tbody,.cards tr{display:block}.cards thead{display:none}
        .cards tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
        .cards td,.cards tbody th{display:inline;border:0;padding:0;font-size:.9rem}.cards td:empty{display:none}
        .cards tbody th{display:block;font-size:1rem}.cards td::after{content:" · ";color:var(--soft)}.cards td:last-child::after{content:none}}
        @media print{:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#999;--link:#000}html{font-size:10pt}
        header nav,.tongue,form,.facets,.pager,.skip,.chips{display:none}header,footer{border:0;padding:0}main{padding:0;max-width:none}
        .side,.two{display:block}figure,.card{break-inside:avoid}tr{break-inside:avoid}thead{display:table-header-group}a{text-decoration:none}}

        """
}

/// FNV-1a, 64 bits, in hexadecimal: tells versions of a text apart. It proves nothing.
package enum Fingerprint {
    package static func number(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    package static func text(_ bytes: some Sequence<UInt8>) -> String { String(number(bytes), radix: 16) }
}
