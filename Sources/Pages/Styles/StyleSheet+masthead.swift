extension StyleSheet {
    /// The head and the foot of every page, and the ways through it.
    static let masthead = """
        .mast{background:var(--mast);color:var(--mastInk);padding:0 var(--s5);display:flex;flex-wrap:wrap;align-items:stretch;gap:0 var(--s5)}
        .mast a,.mast summary{color:inherit;text-decoration:none;display:flex;align-items:center;gap:var(--s2);min-height:2.875rem}
        .mast :focus-visible{outline-color:var(--mastInk);outline-offset:-3px}
        .brand{font-weight:750;font-size:var(--t4);letter-spacing:.01em}.brand svg{width:1.25rem;height:1.25rem;fill:currentColor;flex:none}
        nav{display:flex;flex-wrap:wrap;gap:var(--s1)}
        .mast nav{gap:0;margin:0 calc(var(--s3)*-1)}
        .mast nav a{padding:0 var(--s3);border-bottom:3px solid transparent;border-top:3px solid transparent}
        .mast nav a:hover,.mast summary:hover{background:var(--mastLit)}
        .mast nav a[aria-current]{background:var(--mastLit);border-bottom-color:currentColor;font-weight:600}
        .mast .own{margin-left:auto;display:flex;flex-wrap:wrap;align-items:stretch;gap:0 var(--s2)}
        .mast .own>a{padding:0 var(--s2)}.mast .own>a:hover{text-decoration:underline}
        .count{display:inline-block;min-width:1.6em;padding:0 .45em;border-radius:1em;text-align:center;font-size:var(--t0);line-height:1.6;\
        font-weight:650;background:var(--lit);color:var(--link);font-variant-numeric:tabular-nums}
        .count.late{background:var(--warnWash);color:var(--warn)}
        .menu{position:relative;margin:0}.menu>summary{list-style:none;padding:0 var(--s2)}
        .menu>summary::-webkit-details-marker{display:none}.menu>summary::after{content:"▾";font-size:var(--t0)}
        .menu>div{position:absolute;right:0;top:100%;z-index:2;min-width:17rem;max-width:calc(100vw - 2rem);background:var(--card);\
        color:var(--ink);border:1px solid var(--line);border-radius:0 0 var(--curve) var(--curve);padding:var(--s2);\
        box-shadow:0 6px 18px rgb(0 0 0/.18)}
        .menu>div>p{margin:0;padding:var(--s2) var(--s3)}.menu>div :focus-visible{outline-color:var(--link)}
        .menu ul{list-style:none;margin:0;padding:0}.menu li a{padding:0 var(--s3);border-radius:var(--curve);color:var(--link)}
        .menu li a:hover{background:var(--wash)}.menu form{margin:var(--s1) 0 0}.menu form button{width:100%}
        footer{border-top:1px solid var(--line);padding:var(--s4) var(--s5);color:var(--soft);font-size:var(--t1);display:flex;flex-wrap:wrap;\
        gap:0 var(--s5)}
        footer p{margin:0}footer details{margin:0;flex-basis:100%}
        .crumbs{font-size:var(--t1);color:var(--soft);margin:0 0 var(--s1);gap:0 var(--s1);align-items:center}

        """
}
