extension StyleSheet {
    // System fonts that set stacked Vietnamese marks well; lines are high enough that Ẩ, Ộ and ự are never clipped, and nothing that holds
    // words hides what flows over.
    static let base = """
        *,::before,::after{box-sizing:border-box}
        html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans","Helvetica Neue",Arial,sans-serif;\
        background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%;scrollbar-gutter:stable}
        body{margin:0;min-height:100vh;display:flex;flex-direction:column;overflow-wrap:break-word}
        a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.2em}
        a:hover{text-decoration-thickness:2px}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
        main:focus{outline:none}
        h1,h2,h3{line-height:1.4;margin:0 0 var(--s2);font-weight:650;text-wrap:balance}
        h1{font-size:var(--t5);letter-spacing:-.005em}h2{font-size:var(--t4);margin-top:var(--s6)}h3{font-size:var(--t3);margin-top:var(--s4)}
        p{margin:0 0 var(--s3);max-width:46rem}
        ul,ol{margin:0 0 var(--s3);padding-left:1.4rem}
        a,td,th,li,dd,bdi{unicode-bidi:isolate}
        hr{border:0;border-top:1px solid var(--line);margin:var(--s5) 0}
        kbd{font:inherit;font-size:var(--t1);border:1px solid var(--edge);border-bottom-width:2px;border-radius:var(--curve);padding:0 .4em;\
        background:var(--card)}
        [hidden]{display:none!important}
        .hid,.quiet caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
        .skip{position:absolute;left:var(--s4);top:-6rem;background:var(--card);padding:var(--s2) var(--s4);z-index:3}.skip:focus{top:var(--s2)}
        main{flex:1;width:100%;max-width:84rem;margin:0 auto;padding:var(--s5)}
        .lead{color:var(--soft);max-width:60rem}
        .soft,small{color:var(--soft);font-size:var(--t1)}
        .prose{white-space:pre-wrap;max-width:46rem}
        .num{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}

        """
}
