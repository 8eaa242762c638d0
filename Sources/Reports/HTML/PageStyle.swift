/// How a page looks on screen; ``print`` and ``forced`` say what differs elsewhere.
enum PageStyle {
  /// Everything but colours, the rules of filtered lists and the running head.
  static var all: String { [base, layout, blocks, lists, narrow, forced, print].joined() }

  private static let base = """
    *,::before,::after{box-sizing:border-box}
    html{color-scheme:light dark;-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);
      font:1.0625rem/1.55 system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",sans-serif;
      font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
    h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2em 0 .6em;text-wrap:balance;max-width:44rem}
    h1{font-size:clamp(1.6rem,1.1rem + 2.4vw,2.5rem);margin:0;letter-spacing:-.01em}
    h2{font-size:1.75rem;margin-top:0}
    h3{font-size:1.3rem}
    h4{font-size:1.1rem}
    h5,h6{font-size:1rem}
    p,ul,ol,dl{margin:0 0 1em;max-width:44rem}
    ul,ol{padding-left:1.4em}
    li{margin-bottom:.35em}
    li>ul{margin:.35em 0 0}
    a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
    a:visited{color:var(--visited)}
    a:hover{text-decoration-thickness:3px}
    a:has(+br),br+a{display:inline-block;padding:.12rem 0}
    a,b,em,strong,code{unicode-bidi:isolate}
    code{font:.9em ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;
      background:var(--wash);padding:.1em .3em;border-radius:3px}
    :focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
    :target{scroll-margin-top:1rem}
    button,select{font:inherit;color:var(--ink);background:var(--paper);
      border:1px solid var(--edge);border-radius:4px;min-height:2.5rem;padding:.3rem .7rem}
    button{cursor:pointer}
    button:hover,select:hover{border-color:var(--ink)}
    [hidden]{display:none!important}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
      white-space:nowrap}
    .skip{position:absolute;left:1rem;top:-10rem;z-index:1;background:var(--paper);
      padding:.6rem 1rem}
    .skip:focus{top:1rem}

    """

  private static let layout = """
    body>header{background:var(--band);color:var(--on-band);padding:2.2rem 0 1.8rem}
    body>header>*,.page,body>footer>p{width:min(76rem,100% - 2rem);margin-inline:auto}
    body>header>*{max-width:none}
    body>header p{margin-block:.7rem 0;opacity:.92}
    .page{display:grid;gap:2rem;padding:2rem 0 4rem;grid-template-columns:minmax(0,1fr)}
    main{min-width:0}
    main:focus{outline:none}
    main>section{border-top:1px solid var(--rule);padding-top:2rem;margin-top:2.5rem}
    main>section:first-child{border:0;padding:0;margin:0}
    nav>details>summary{font-weight:600;padding:.5rem 0;cursor:pointer}
    nav ul{list-style:none;padding:0;margin:0}
    nav li{margin:0}
    nav li a{display:block;padding:.4rem .8rem;border-left:3px solid var(--rule);line-height:1.3;
      text-decoration:none}
    nav a:visited{color:var(--link)}
    nav a:hover{text-decoration:underline}
    nav a[aria-current]{border-color:var(--link);font-weight:600}
    .up{margin-top:2rem;font-size:.95rem}
    .up a{display:inline-block;padding:.2rem 0}
    .up a::before{content:"\\2191\\A0"/""}
    body>footer{border-top:1px solid var(--rule);color:var(--quiet);padding:1.5rem 0 3rem;
      font-size:.95rem}
    @media (min-width:1100px){
      .page{grid-template-columns:15rem minmax(0,1fr);gap:3.5rem;padding-top:3rem}
      nav{position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);
        overflow-y:auto;font-size:.95rem}
      html:not(.js) nav>details::details-content{content-visibility:visible;block-size:auto}
      html:not(.js) nav summary{list-style:none}
    }

    """

  private static let blocks = """
    dl{display:grid;grid-template-columns:minmax(8rem,13rem) minmax(0,1fr);gap:.35rem 1.5rem;
      max-width:52rem}
    main>dl:first-child{font-size:.95rem;gap:.1rem 1.5rem}
    dt{grid-column:1;color:var(--quiet)}
    dd{grid-column:2;margin:0}
    @media (max-width:600px){
      dl{display:block}
      dd{margin:0 0 .5rem}
    }
    aside{border-left:4px solid var(--edge);background:var(--wash);padding:1rem 1.2rem;
      margin:0 0 1.5rem;max-width:46rem}
    aside>:last-child{margin-bottom:0}
    .scroll,.drawing,.in{overflow-x:auto;margin:0 0 1.8rem;max-width:100%;position:relative}
    table{border-collapse:collapse;font-size:.95rem;line-height:1.4;overflow-wrap:break-word}
    caption{text-align:left;font-weight:600;padding:.2rem 0 .6rem;font-size:1rem}
    th,td{text-align:left;vertical-align:top;padding:.5rem 1.4rem .5rem 0;
      border-bottom:1px solid var(--rule);min-width:5rem;max-width:34rem}
    thead th{vertical-align:bottom;border-bottom:2px solid var(--ink)}
    tbody th{font-weight:400}
    th:last-child,td:last-child{padding-right:.2rem}
    td{min-width:9rem}
    .n{text-align:right;min-width:3.5rem;white-space:nowrap}
    thead .n{white-space:normal}
    thead .w{width:60%}
    figure{margin:0 0 2.5rem}
    figcaption{font-weight:600;margin-bottom:.7rem}
    .drawing{border:1px solid var(--rule);margin-bottom:.6rem}
    .drawing>svg{display:block;max-width:max(100%,40rem);height:auto;margin-inline:auto}
    .file{font-size:.95rem}
    b[class]{font-weight:600;white-space:nowrap}
    b[class]::before{margin-right:.35em}
    .numbers{list-style:none;padding:0;margin:1.5rem 0 2rem;max-width:none;display:flex;flex-wrap:wrap;
      gap:1rem}
    .numbers li{flex:1 1 15rem;margin:0;background:var(--wash);border-top:5px solid var(--neutral);
      padding:1rem 1.2rem 1.1rem}
    .numbers b{display:block;font-size:2.6rem;line-height:1.1;letter-spacing:-.02em}
    .numbers strong{display:block;margin:.1rem 0 .4rem}
    .numbers span{color:var(--quiet);font-size:.95rem}
    .good{color:var(--good)}.fair{color:var(--fair)}.poor{color:var(--poor)}
    .open{color:var(--open)}.neutral{color:var(--neutral)}
    .good::before{content:"\\25CF"/""}.fair::before{content:"\\25D0"/""}
    .poor::before{content:"\\25CB"/""}.open::before{content:"?"/""}
    .neutral::before{content:"\\2013"/""}
    [data-m]::before{content:attr(data-m)/""}
    .numbers>li{color:var(--ink)}
    .numbers>li::before{float:right;font-weight:700}
    .numbers>.good{border-top-color:var(--good)}
    .numbers>[data-m="\\21D2"]{border-top-style:ridge}
    .numbers>.fair{border-top-color:var(--fair);border-top-style:double}
    .numbers>.poor{border-top-color:var(--poor);border-top-style:dashed}
    .numbers>.open{border-top-color:var(--open);border-top-style:dotted}

    """

  private static let lists = """
    summary{cursor:pointer;padding:.35rem 0;min-height:1.5rem}
    summary:hover :is(h2,h3,h4,h5,h6){text-decoration:underline;text-underline-offset:.15em}
    figure summary{color:var(--link)}
    .fold,.entry{border-bottom:1px solid var(--rule)}
    :is(.fold,.entry)>summary{padding:.8rem 0 .8rem 1.6rem;list-style:none;position:relative}
    :is(.fold,.entry)>summary::-webkit-details-marker{display:none}
    :is(.fold,.entry)>summary::before{content:"";position:absolute;left:.2rem;top:1.2rem;
      width:.55rem;height:.55rem;border:solid var(--link);border-width:0 2px 2px 0;
      transform:rotate(-45deg)}
    :is(.fold,.entry)[open]>summary::before{transform:rotate(45deg)}
    :is(.fold,.entry)>summary :is(h2,h3,h4,h5,h6){margin:0;font-size:1.0625rem;color:var(--link);
      text-wrap:wrap;max-width:56rem}
    .entry>summary>span{display:block;color:var(--quiet);font-size:.95rem;max-width:44rem}
    :is(.fold,.entry)>:not(summary){margin-left:1.6rem}
    :is(.fold,.entry)>:last-child{margin-bottom:1.6rem}
    html:not(.js) details:target::details-content{content-visibility:visible;block-size:auto}
    .filtered{display:flex;flex-direction:column;counter-reset:shown}
    .controls{display:grid;gap:.8rem 1rem;align-items:end;background:var(--wash);padding:1.1rem;
      grid-template-columns:repeat(auto-fill,minmax(min(12rem,100%),1fr))}
    .controls label{font-weight:600;font-size:.95rem}
    select{display:block;width:100%;font-weight:400;margin-top:.2rem}
    .folds{margin:1.2rem 0 .8rem;max-width:none}
    .entries{order:2;display:flex;flex-direction:column;reading-flow:flex-visual}
    .js .entries{display:block}
    .entry{counter-increment:shown}
    .count{order:1;margin:1rem 0 0;font-weight:600;padding-bottom:.7rem;max-width:none;
      border-bottom:2px solid var(--ink)}
    .count span:empty::before{content:counter(shown)}

    """
}
